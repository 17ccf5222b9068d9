// Writes docs/generated/ and the tables in README.md and docs/running.md from the declarations; with --check writes nothing and fails where one is not what they say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { councilNamed, councilNames } from '../src/procedures/councils.ts'
import { z } from 'zod'
import { packSchema } from '../src/procedures/councils/pack.ts'
import { rulesPage } from '../src/procedures/rules-page.ts'
import { accessPage, eventsPage } from './docs/access.ts'
import { glossaryPage } from './docs/glossary.ts'
import { pagesPage } from './docs/pages.ts'
import { withRequirements } from './docs/requirements.ts'
import { returnsPage } from './docs/returns.ts'
import { withSettings } from './docs/settings.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'docs/generated/')

/** Every generated file by its name. The same declarations give the same bytes. */
export const generated = (): ReadonlyMap<string, string> => new Map([
  ...councilNames.map((name) => [`rules-${name}.md`, rulesPage(councilNamed(name)!)] as const),
  ['pages.md', pagesPage()], ['access.md', accessPage()], ['events.md', eventsPage()], ['glossary.md', glossaryPage()], ['returns.md', returnsPage()],
  ['pack.schema.json', `${JSON.stringify(z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' }), null, 2)}\n`],
])

/** Documents of our own hand with a table made here, by their path in the project: the text they should have. */
const withTables = (): ReadonlyMap<string, string> => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return new Map([['README.md', withRequirements(read('README.md'), read('docs/requirements.tsv'))], ['docs/running.md', withSettings(read('docs/running.md'))]])
}

const files = generated()
const tables = [...withTables()].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text)
const stray = existsSync(folder) ? readdirSync(folder).filter((name) => !files.has(name)) : []
const stale = [...files].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name)

if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`docs/generated/${name} is not what the program says now. Run npm run docs.`)
  for (const name of stray) console.error(`docs/generated/${name} is made by nothing. Remove it, or run npm run docs.`)
  for (const [path] of tables) console.error(`A table in ${path} is not what the program says now. Run npm run docs.`)
  process.exitCode = stale.length + stray.length + tables.length > 0 ? 1 : 0
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of stray) rmSync(join(folder, name))
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  for (const [path, text] of tables) writeFileSync(join(root, path), text)
  const written = [...stale, ...tables.map(([path]) => path)]
  console.log(written.length > 0 ? `Written: ${written.join(', ')}.` : 'Everything was fresh.')
}
