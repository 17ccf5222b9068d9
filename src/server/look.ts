// Makes the files a browser is served, once at start: one stylesheet, one script, the typeface, the mark; all named by their content.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { cut, squeeze } from './look/cut.ts'

export type Served = { path: string; type: string; plain: Buffer; gzip?: Buffer; brotli?: Buffer }

/** Addresses for the layouts, and every file by its address. */
export type Look = {
  style: string
  type: string
  script: string
  mark: string
  /** The brand colour in force, as #rrggbb. */
  brand: string
  files: ReadonlyMap<string, Served>
}

const ours = ['colours', 'base', 'pieces', 'views', 'room', 'family', 'small'] as const
const scripts = ['quorate', 'draft', 'live', 'room'] as const

/** Of GOV.UK's components those that belong to its own domain, or that we never use, stay behind. */
const notOurs = /\.govuk-(header|footer|generic-header|cookie-banner|feedback|language-navigation|accordion|tabs|phase-banner|exit-this-page|panel)/
/** Of MoJ's components the few we use. */
const fromMoj = /\.moj-(sub-navigation|alert|interruption-card|badge|timeline|button-menu)/

const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const bytes = (path: string) => readFileSync(new URL(path, import.meta.url))
const modules = '../../node_modules/'

/** Relative luminance as WCAG 2 defines it; `colour` is #rrggbb. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map(i => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** White on this colour, as a ratio from 1 to 21. */
export const whiteOn = (colour: string): number => 1.05 / (luminance(colour) + 0.05)

const checked = (brand: string): string => {
  if (!/^#[0-9a-f]{6}$/i.test(brand)) throw new Error(`The brand colour "${brand}" is not a colour. Write it as #0b4b50.`)
  const ratio = whiteOn(brand)
  if (ratio < 4.5) throw new Error(`White on the brand colour ${brand} has a contrast of ${ratio.toFixed(1)}. It must be 4.5 or more, so that menus can be read. Choose a darker colour.`)
  return brand
}

/** A file under an address that changes with its content, so that a browser may keep it for ever. */
const served = (name: string, type: string, content: string | Buffer): Served => {
  const plain = Buffer.from(content)
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12)
  const path = `/look/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`
  if (type.startsWith('font/')) return { path, type, plain }
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return { path, type, plain, gzip: gzipSync(plain, { level: 9 }), brotli }
}

const stylesheet = (brand: string): string => {
  const govuk = cut(source(`${modules}govuk-frontend/dist/govuk/govuk-frontend.min.css`), s => !notOurs.test(s))
  const moj = cut(source(`${modules}@ministryofjustice/frontend/moj/moj-frontend.min.css`), s => fromMoj.test(s))
  const own = ours.map(name => squeeze(source(`./look/${name}.css`))).join('')
  return `@charset "UTF-8";${(govuk + moj).replace(/font-family:"?GDS Transport"?,arial,sans-serif/g, 'font-family:var(--q-font)').replace(/url\(\/assets[^)]*\)/g, 'none')}${own}:root{--q-brand:${brand}}`
}

/** Builds everything a browser is served. Throws when white on the brand colour could not be read. */
export const makeLook = (brand = '#0b4b50'): Look => {
  const style = served('quorate.css', 'text/css; charset=utf-8', stylesheet(checked(brand)))
  const font = served('atkinson-hyperlegible-next.woff2', 'font/woff2', bytes('./look/atkinson-hyperlegible-next.woff2'))
  const type = served('type.css', 'text/css; charset=utf-8', squeeze(source('./look/type.css')).replace('FONT', font.path))
  const components = served('govuk.js', 'text/javascript; charset=utf-8', source(`${modules}govuk-frontend/dist/govuk/govuk-frontend.min.js`).replace(/\/\/# sourceMappingURL=.*/, ''))
  const code = scripts.map(name => `{\n${source(`./look/${name}.js`)}}\n`).join('').replace('GOVUK_COMPONENTS', components.path)
  const script = served('quorate.js', 'text/javascript; charset=utf-8', code)
  const mark = served('mark.svg', 'image/svg+xml', source('./look/mark.svg').replaceAll('#0b4b50', brand))
  const all = [style, font, type, components, script, mark]
  return { style: style.path, type: type.path, script: script.path, mark: mark.path, brand, files: new Map(all.map(file => [file.path, file])) }
}

/** The best form of a file for what the browser accepts, ready to send. */
export const bestOf = (file: Served, accepts = ''): { body: Buffer; encoding?: 'br' | 'gzip' } =>
  file.brotli && /\bbr\b/.test(accepts) ? { body: file.brotli, encoding: 'br' }
  : file.gzip && /\bgzip\b/.test(accepts) ? { body: file.gzip, encoding: 'gzip' }
  : { body: file.plain }
