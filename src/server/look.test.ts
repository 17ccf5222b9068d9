// What a browser is served: nothing of GOV.UK's own domain, nothing from outside, small, and readable in the council's brand.
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { environment, type LayoutContext } from './layout.ts'
import { bestOf, makeLook, whiteOn } from './look.ts'
import { cut, squeeze } from './look/cut.ts'

const look = makeLook()
const file = (path: string) => look.files.get(path)!
const css = file(look.style).plain.toString()

describe('the stylesheet', () => {
  test('has no GDS Transport, no @font-face and no address', () => {
    expect(css).not.toMatch(/GDS Transport|@font-face|url\((?!"data:)/)
    expect(css).toContain('font-family:var(--q-font)')
  })
  test('keeps the components pages use and drops those of GOV.UK\'s own domain', () => {
    for (const kept of ['.govuk-button', '.govuk-error-summary', '.govuk-radios__input', '.govuk-service-navigation', '.moj-sub-navigation', '.moj-alert', '.q-strip--phone', '@media print']) expect(css).toContain(kept)
    expect(css).not.toMatch(/\.govuk-(footer|header|cookie-banner)|\.moj-(filter|date-picker)/)
  })
  test('wears the council\'s brand, and refuses one that white cannot be read on', () => {
    const plum = makeLook('#5a2d5c')
    expect(plum.files.get(plum.style)?.plain.toString()).toContain('--q-brand:#5a2d5c')
    expect(whiteOn('#0b4b50')).toBeCloseTo(9.8, 1)
    expect(() => makeLook('#8fb8de')).toThrow(/must be 4.5 or more/)
    expect(() => makeLook('red')).toThrow(/not a colour/)
  })
})

describe('what is served', () => {
  test('addresses change with the content, and only with it', () => {
    expect(makeLook().style).toBe(look.style)
    expect(makeLook('#5a2d5c').style).not.toBe(look.style)
    for (const path of look.files.keys()) expect(path).toMatch(/^\/look\/[\w-]+-[0-9a-f]{12}\.\w+$/)
  })
  test('the best form for the browser', () => {
    const style = file(look.style)
    expect(bestOf(style, 'gzip, br').encoding).toBe('br')
    expect(bestOf(style, 'gzip').encoding).toBe('gzip')
    expect(bestOf(style)).toEqual({ body: style.plain })
  })
  test('the typeface is asked for by its own small stylesheet, and found', () => {
    const font = /url\(([^)]+)\)/.exec(file(look.type).plain.toString())?.[1] ?? ''
    expect(file(font).type).toBe('font/woff2')
  })
  test('the first view before signing in is at most 45 kB in four requests: page, stylesheet, script, mark', () => {
    const context: LayoutContext = { title: 'Sign in', csrf: '', cspNonce: 'n', service: { name: 'Quorate', home: '/' }, menu: [], who: undefined, example: true, signOut: '/', footer: [] }
    const page = environment(look).render('door.njk', context)
    expect(page).not.toContain(look.type)
    expect(page.match(/(?:href|src)="\/look\/[^"]+"/g)).toHaveLength(3)
    const bytes = gzipSync(page).length + [look.style, look.script, look.mark].reduce((sum, path) => sum + (file(path).gzip?.length ?? 0), 0)
    expect(bytes).toBeLessThan(40_000)
  })
})

test('cut keeps whole selectors, splits lists outside brackets, and drops what is left empty', () => {
  const keep = (s: string) => !s.includes('.no')
  expect(cut('@charset "x";.a,.no:is(.b,.c){x:y}@media print{.no{z:1}}@media print{.d:is(.e,.f){z:1}}', keep)).toBe('.a{x:y}@media print{.d:is(.e,.f){z:1}}')
  expect(squeeze('/* c */\n.a  { content: "a  : b"; x: y; }')).toBe('.a{content:"a  : b";x:y}')
})
