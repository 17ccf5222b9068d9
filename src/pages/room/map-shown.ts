// The map as one viewer may see it: three columns, each line with who said it and what kind of statement it is.
import { londonTime } from '../../calendar/hours.ts'
import { paths, to } from '../paths.ts'
import { sentence } from '../fields.ts'
import { firstName, namesOf } from './band-shown.ts'
import { forEveryone, lineRestricted, openToEveryone } from './restricted.ts'
import { calledInTheRoom } from './people-here.ts'
import type { Column } from '../../record/vocabulary.ts'
import type { ConferenceState, Entry } from '../../record/conference-state.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Viewing } from '../page.ts'

type Line = Entry<FactsOf<'MapEntryKept'>>
/** A line is new for as long as somebody may still be looking for it. */
const newFor = 10_000
const toTheSecond = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

const layout: readonly { as: string, title: string, groups: readonly { title: string, column: Column }[] }[] = [
  { as: 'worried', title: 'What we are worried about', groups: [{ title: '', column: 'worry' }, { title: 'Makes it harder', column: 'complicating factor' }, { title: 'We do not know yet', column: 'grey area' }] },
  { as: 'well', title: 'What is working well', groups: [{ title: '', column: 'strength' }, { title: 'Already safe', column: 'safety' }] },
  { as: 'needs', title: 'What needs to happen', groups: [{ title: '', column: 'need' }] },
]

export function mapShown(viewing: Viewing, c: ConferenceState) {
  const lines = shownLines(viewing, c)
  return layout.map(({ as, title, groups }) => ({
    as, title, empty: !groups.some(({ column }) => lines.some(({ line }) => line.facts.column === column)),
    groups: groups.map((group) => ({ title: group.title, lines: lines.filter(({ line }) => line.facts.column === group.column).map(({ line, words }) => lineShown(viewing, c, line, words)) })),
  }))
}

/** The lines this viewer may read; on a screen for everybody, those that everybody here may. */
const shownLines = (viewing: Viewing, c: ConferenceState) => [...c.map.values()].filter((line) => !forEveryone(viewing) || openToEveryone(viewing, c, line.facts))
  .flatMap((line) => { const words = viewing.seen.words(line.facts.text); return words === undefined ? [] : [{ line, words }] })

function lineShown(viewing: Viewing, c: ConferenceState, line: Line, words: string) {
  const { seen, facts, at, may } = viewing
  const restricted = lineRestricted(viewing, c, line.facts)
  const fresh = Date.parse(facts.now) - Date.parse(line.keptAt) < newFor
  const who = line.facts.saidBy ? calledInTheRoom(viewing, line.facts.saidBy) ?? 'Somebody' : undefined
  const first = who ? `${who}, ${line.facts.kind}` : sentence(line.facts.kind)
  return {
    id: `e-${line.entry}`, words, restricted, as: restricted ? 'safe' : fresh ? 'new' : '',
    by: [first, aboutPart(seen, c, line), fresh ? 'Just now' : ''].filter(Boolean).join('. '),
    change: may.has('keep the map') && c.minutesSignedOn === undefined && !forEveryone(viewing) ? to(paths.changeEntry, { ...at, entry: line.entry }) : '',
  }
}

/** Which children, where it is not about all of them. */
const aboutPart = (seen: Viewing['seen'], c: ConferenceState, line: Line): string =>
  line.children.length === c.subjects.length ? '' : namesOf(line.children.flatMap((child) => firstName(seen.nameOf(child)) ?? []))

/** The last lines kept, the latest at the foot. */
export const said = (viewing: Viewing, c: ConferenceState, most: number) => shownLines(viewing, c).toSorted((a, b) => a.line.keptAt < b.line.keptAt ? -1 : 1).slice(-most)
  .map(({ line, words }) => ({ restricted: lineRestricted(viewing, c, line.facts), time: londonTime(line.keptAt).at, who: line.facts.saidBy ? calledInTheRoom(viewing, line.facts.saidBy) ?? 'Somebody' : '', words, kind: line.facts.kind }))

/** When anything of this conference was last kept that the viewer may know of, to the second, since it was opened: what was kept before says nothing of the room. */
export const keptLast = ({ seen, at }: Viewing, _c: ConferenceState): string => {
  const opened = seen.events.findLastIndex((e) => e.conference === at.conference && e.type === 'ConferenceOpened')
  const last = opened < 0 ? undefined : seen.events.findLast((e, i) => i > opened && e.conference === at.conference)
  return last ? `Saved ${toTheSecond.format(new Date(last.keptAt))}` : 'Nothing kept yet'
}
