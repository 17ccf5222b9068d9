// The files of this checkout as git has them, with those not yet added, for the tests of the house itself.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const ignored = ['node_modules', 'data', '.tmp', '.git']
const walk = (folder: string): string[] => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => {
  const path = folder ? `${folder}/${one.name}` : one.name
  if (ignored.includes(one.name) || one.name.endsWith('.log')) return []
  return one.isDirectory() ? walk(path) : [path]
})

/** What git has and would have; without git, what is there and not ignored. */
function listed(): string[] {
  try {
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] }).split('\0')
  } catch { return walk('') }
}

/** Every file of ours, by its path from the root; files that a rename is about to remove are left out. */
export const files: readonly string[] = listed().filter((path) => path && existsSync(join(root, path))).toSorted()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const binary = /\.(png|jpg|jpeg|woff2|ttf|otf|ico|pdf|docx|gz|tar)$/
export const texts: readonly string[] = files.filter((path) => !binary.test(path) && path !== 'package-lock.json')

/** TypeScript and JavaScript of ours. */
export const code: readonly string[] = files.filter((path) => /\.(ts|js)$/.test(path))
export const source: readonly string[] = code.filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
export const isTest = (path: string): boolean => path.endsWith('.test.ts')

/** Comments and quoted text taken out, so that a word in a sentence is not taken for code. Good enough for looking for names. */
export const bare = (text: string): string => text
  .replace(/\/\*[^]*?\*\//g, ' ')
  .replace(/(^|[\s;{}(),])\/\/[^\n]*/g, '$1 ')
  .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")

/** Paths that a file imports, as written, types too, and those imported only when called. */
export const importsOf = (text: string): string[] => [
  ...text.matchAll(/(?:^|\n)(?:import|export)\s[^'"=()]*?\bfrom\s*['"]([^'"\n]+)['"]/g),
  ...text.matchAll(/(?:^|\n)import\s*['"]([^'"\n]+)['"]/g),
  ...text.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g),
].map((found) => found[1] ?? '')
