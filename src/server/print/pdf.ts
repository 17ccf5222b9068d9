// A paper as PDF by Typst: PDF/UA-1 by the native compiler; where no font has a letter, or on other machines, tagged without the standard.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { inkOf, standing } from './standing.ts'
import type { Printable } from '../../papers/printable.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly standard: 'PDF/UA-1' | 'none'
  /** Why it is without the standard, for the log: it quotes no word of the paper. */
  readonly because?: string
}
interface Asked { readonly paper: string, readonly seconds: number, readonly standard: boolean }
export type Typst = (asked: Asked) => Promise<Uint8Array>

const file = (name: string) => readFileSync(new URL(name, import.meta.url))
const fonts = () => ['400', '700'].map((weight) => file(`../look/fonts-for-print/atkinson-hyperlegible-next-${weight}.ttf`))
const template = () => file('./paper.typ').toString('utf8')
const require = createRequire(import.meta.url)

/** The native compiler, or undefined on a machine that has no package for it. */
export function nativeTypst(): Typst | undefined {
  interface Native { pdf(what: object, how: object): Uint8Array, evictCache(age: number): void }
  let found: { NodeCompiler: { create(how: object): Native } }
  try { found = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') } catch { return undefined }
  const compiler = found.NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)), fontArgs: [{ fontBlobs: fonts() }] })
  const mainFileContent = template()
  return async ({ paper, seconds, standard }) => {
    try { return compiler.pdf({ mainFileContent, inputs: { paper } }, { creationTimestamp: seconds, ...(standard ? { pdfStandard: 'ua-1' } : {}) }) }
    finally { compiler.evictCache(1) }
  }
}

/** The compiler that runs anywhere, five times slower; it knows no standard. */
export async function webTypst(): Promise<Typst> {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler')
  const { loadFonts } = await import('@myriaddreamin/typst.ts')
  const compiler = createTypstCompiler()
  await compiler.init({
    getModule: () => ({ module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) }) as never,
    beforeBuild: [loadFonts(fonts().map((each) => new Uint8Array(each)), { assets: false })],
  })
  compiler.addSource('/paper.typ', template())
  return async ({ paper }) => {
    const { result, diagnostics } = await compiler.compile({ mainFilePath: '/paper.typ', format: 1, inputs: { paper }, diagnostics: 'full' })
    if (!result) throw new Error(`The paper could not be set: ${diagnostics?.map((d) => d.message).join('; ') ?? 'no reason was given'}`)
    return result
  }
}

/** A printer on this machine. */
export async function pdfPrinter(native: Typst | undefined): Promise<(paper: Printable) => Promise<Pdf>> {
  const web = native ? undefined : await webTypst()
  return async (paper) => {
    const asked = { paper: JSON.stringify({ ...paper, ...standing(paper), ...inkOf(paper) }), seconds: Math.floor(Date.parse(paper.printedAt) / 1000) }
    if (web) return { bytes: await web({ ...asked, standard: false }), standard: 'none', because: 'there is no native printer for this machine' }
    try { return { bytes: await native!({ ...asked, standard: true }), standard: 'PDF/UA-1' } } catch (error) {
      return { bytes: await native!({ ...asked, standard: false }), standard: 'none', because: reason(error) }
    }
  }
}

/** The compiler's message holds words of the paper, so only its kind is kept. */
const reason = (error: unknown): string => /font|glyph|\.notdef|codepoint/i.test(String((error as Error)?.message)) ? 'no font of ours has one of its letters' : 'it does not fit the standard'
