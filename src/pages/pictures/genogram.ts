// A family and its network, drawn by generations from a list that can be read and changed in words.
import { at, colour, diamond, element, many, path, rect, svg, text, type Picture } from './drawing.ts'
import { half, placeFamily, type Couple, type Person, type Place } from './family-tree.ts'
import { bonds, type Bond } from './genogram-bonds.ts'
import { coupleLines, homes, networkTags, type Home, type Network } from './genogram-lines.ts'

/** What one viewer may know of a family. Anybody else is not in here, and leaves no stub. */
export type Family = { people: Person[]; couples: Couple[]; bonds?: Bond[]; homes?: Home[]; network?: Network[] }

const shape = (p: Person, { x, y }: Place, size: number, fill: string): string => {
  const look = { fill, stroke: colour.ink, 'stroke-width': 2.4, 'stroke-dasharray': p.notKnown && size === half ? '5 4' : undefined }
  if (p.drawnAs === 'male') return rect(x - size, y - size, 2 * size, 2 * size, look)
  if (p.drawnAs === 'female') return element('circle', { cx: x, cy: y, r: size, ...look })
  if (p.drawnAs === 'not born yet') return path(at`M${x} ${y - size}L${x + size} ${y + size}H${x - size}z`, look)
  return diamond(x, y, size * 1.1, size * 1.1, look)
}

const person = (p: Person, place: Place): string => {
  const { x, y } = place
  const reach = p.drawnAs === 'male' ? half : 19
  const cross = p.died ? path(at`M${x - reach} ${y - reach}l${2 * reach} ${2 * reach}m0 ${-2 * reach}l${-2 * reach} ${2 * reach}`, { stroke: colour.ink, 'stroke-width': 1.6 }) : ''
  const age = p.age === undefined ? '' : (p.died ? rect(x - 13, y - 9, 26, 19, { fill: colour.white }) : '') + text(x, y + 5.5, String(p.age), { size: 16, anchor: 'middle', bold: true })
  return shape(p, place, half, colour.white) + (p.subject ? shape(p, place, half - 5.5, 'none') : '') + cross + age
}

const named = (p: Person, { x, y }: Place): string =>
  element('g', { 'paint-order': 'stroke', stroke: colour.white, 'stroke-width': 4, 'stroke-opacity': 0.8, 'stroke-linejoin': 'round' },
    text(x, y + half + 19, p.name, { size: 16, anchor: 'middle', bold: p.subject, fill: p.notKnown ? colour.quiet : colour.ink }) +
    (p.died ? text(x, y + half + 36, p.died, { anchor: 'middle', fill: colour.quiet }) : ''))

const capital = (words: string) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`

const and = (names: string[]): string => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** One line on one person, in words: everything that the picture shows of them. */
const inWords = (p: Person, family: Family): string => {
  const name = (id: string | undefined) => family.people.find(other => other.id === id)?.name ?? 'somebody not known'
  const child = family.couples.filter(c => c.children.includes(p.id)).map(c => `Child of ${and([c.a, c.b].filter(id => id !== undefined).map(name))}.`)
  const with_ = family.couples.filter(c => c.b !== undefined && (c.a === p.id || c.b === p.id)).map(c => `${c.parted ? 'Parted from' : 'With'} ${name(c.a === p.id ? c.b : c.a)}.`)
  const sentence = { harm: (b: Bond) => `${capital(b.words)} (${name(b.to)}).`, close: (b: Bond) => `Close to ${name(b.to)}: ${b.words}.`, 'no contact': (b: Bond) => `No contact with ${name(b.to)}: ${b.words}.` }
  const bound = (family.bonds ?? []).filter(b => b.from === p.id).map(b => sentence[b.as](b))
  const home = (family.homes ?? []).filter(h => h.people.includes(p.id)).map(h => `Lives with ${and(h.people.filter(id => id !== p.id).map(name)) || 'nobody else here'}: ${h.words}.`)
  return [p.subject ? 'The conference is about this child.' : '', p.drawnAs === 'not born yet' ? 'Not born yet.' : '', p.died ? `${capital(p.died)}.` : '', ...child, ...with_, ...home, ...bound].filter(Boolean).join(' ')
}

/** Wide enough for the network beside the home, if there is one. */
const draw = (family: Family, finding: string): string => {
  const { places, width, height } = placeFamily(family.people, family.couples)
  const unknown = (id: string) => family.people.find(p => p.id === id)?.notKnown === true
  const area = homes(family.homes ?? [], places)
  const bound = bonds(family.bonds ?? [], places)
  const tags = family.network ?? []
  const bottom = Math.max(height, tags.length * 56 + 20)
  const x = width + 10
  const each = (drawOne: (p: Person, place: Place) => string) => family.people.map(p => { const place = places.get(p.id); return place ? drawOne(p, place) : '' }).join('')
  return svg(tags.length ? x + 160 : width, bottom, finding, [
    area.areas, coupleLines(family.couples, places, unknown), bound.lines, tags.length ? networkTags(tags, x, bottom - 24, area.right) : '', each(person), each(named), bound.words, area.words,
  ].join(''))
}

/** The picture of a family, and the same in words, the children first. */
export const genogram = (family: Family): Picture => {
  const subjects = family.people.filter(p => p.subject)
  const finding = `Family of ${and(subjects.map(p => p.name)) || 'nobody yet'}: ${many(family.people.length, 'person', 'people')}`
  const order = [...subjects, ...family.people.filter(p => !p.subject)]
  return {
    svg: family.people.length ? draw(family, finding) : '',
    table: {
      caption: finding,
      head: ['Who', 'How related'],
      rows: [...order.map(p => [p.age === undefined ? p.name : `${p.name}, ${p.age}`, inWords(p, family)]), ...(family.network ?? []).map(n => [n.name, n.words])],
    },
  }
}
