// What was said in the room, under the headings of the map, what the family said, and the sections the minute-taker wrote.
import { amendedHere } from './amended-passages.ts'
import { capital, type Given, type Pen } from './given.ts'
import type { Passage } from './passage.ts'
import { minutesSection, minutesSections } from '../procedures/minutes/sections.ts'
import type { Column } from '../record/vocabulary.ts'

const map: readonly { readonly title: string, readonly parts: readonly { readonly column: Column, readonly title?: string }[] }[] = [
  { title: 'What we are worried about', parts: [{ column: 'worry' }, { column: 'complicating factor', title: 'What makes it harder' }, { column: 'grey area', title: 'What we do not know yet' }] },
  { title: 'What is working well', parts: [{ column: 'strength' }, { column: 'safety', title: 'What already keeps the children safe' }] },
  { title: 'What needs to happen', parts: [{ column: 'need' }] },
]

/** The map by its columns, then the family's views. */
export const discussion = (given: Given, pen: Pen): Passage[] => [
  ...map.flatMap(({ title, parts }) => [pen.heading(title), ...parts.flatMap((part) => column(given, pen, part))]),
  ...familyViews(given, pen),
]

function column({ conference }: Given, pen: Pen, part: { column: Column, title?: string }): Passage[] {
  const said = [...conference.map.values()].filter((entry) => entry.facts.column === part.column)
  if (said.length === 0) return []
  return [
    ...(part.title ? [pen.heading(part.title, 3)] : []),
    pen.table('', ['What was said', 'Who said it', 'What kind']),
    ...said.map(({ entry, facts, children }) => pen.write(pen.of(children), { kind: 'row', cells: [
      [{ words: facts.text }], facts.saidBy ? [pen.person(facts.saidBy)] : ['Not written down'], [capital(facts.kind)],
    ] }, entry)),
  ]
}

const familyViews = ({ conference }: Given, pen: Pen): Passage[] => conference.familyViews.length === 0 ? [] : [
  pen.heading('What the family says'),
  ...conference.familyViews.flatMap((view) => [
    pen.write(pen.all, { kind: 'item', parts: [pen.person(view.person), ': ', { words: view.view }] }),
  ]),
]

/** What the minute-taker wrote; sections of `before` stand above the discussion. */
export function writtenSections(given: Given, pen: Pen, stands: 'before' | 'after'): Passage[] {
  const { conference } = given
  const order = minutesSections.map((section) => section.code)
  const written = [...conference.minutes.entries()].filter(([code]) => (minutesSection(code)?.stands ?? 'after') === stands)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return written.flatMap(([code, { entry, facts, children }]) => {
    const base = pen.of(children)
    return [
      pen.heading(minutesSection(code)?.title ?? capital(code.replaceAll('-', ' ')), 2, base),
      pen.write(base, { kind: 'paragraph', parts: [{ words: facts.text }] }, entry),
      ...amendedHere(given, pen, code, base),
    ]
  })
}
