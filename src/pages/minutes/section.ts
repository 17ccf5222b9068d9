// Write one section of the minutes: opened on what was kept in the room, kept while it is typed, and two writers see each other.
import { entryOfSection, minutesSection } from '../../procedures/minutes/sections.ts'
import { keepMinutesSection, minutesReaders } from '../../procedures/steps/minutes.ts'
import { parentsOf } from '../../procedures/reports/expected.ts'
import { butFor, citedFrom, versionNow, type ButFor } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { longText, nameOf, oneOf, sentence, type Option } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths } from '../paths.ts'
import { drafted } from './drafted.ts'
import { partsOf } from './parts.ts'
import type { Facts } from '../../procedures/facts.ts'

export const minutesSectionPage = page({
  path: paths.minutesSection,
  title: 'A part of the minutes',
  may: 'draft minutes',
  heading: ({ at }) => minutesSection(at['section'])?.title ?? 'There is no such part',
  asks: (facts: Facts) => {
    const section = minutesSection(facts.at['section'])
    const text = longText(section?.title ?? 'Text', { max: 20_000, rows: 16, hint: section?.asks ?? 'Go back and choose a part.', missing: 'Write this part, or go back to leave it empty' })
    const readers = oneOf('Who may read it?', readersOptions(facts), { optional: true })
    const fields = { text, readers: { ...readers, optional: section?.only !== undefined } }
    return section ? fields : {} as typeof fields                    // a part that there is not asks nothing, and its step says so
  },
  filled: (viewing) => {
    const kept = conferenceAt(viewing.facts).minutes.get(viewing.at['section'] ?? '')
    const marking = kept && viewing.facts.markingOf(kept.facts.text)
    const readers = marking?.keptFrom[0] ? butFor(marking.keptFrom[0]) : marking?.label === 'professionals only' ? 'professionals only' : 'family may read'
    return { text: kept ? viewing.seen.words(kept.facts.text) ?? '' : drafted(viewing, viewing.at['section'] ?? '').text, readers }
  },
  changes: (facts) => {
    const code = facts.at['section'] ?? ''
    if (!minutesSection(code)) return []
    const entry = conferenceAt(facts).minutes.get(code)?.entry ?? entryOfSection(facts.at.conference!, code)
    return [{ entry, version: versionNow(facts, entry) }]
  },
  drafts: true,
  act: (facts, a) => keepMinutesSection(facts, facts.at['section'] ?? '', a),
  view: { template: 'minutes/section.njk', shows: (viewing) => ({ head: headOf(viewing, 'Decisions and plan', 'Minutes'), parts: partsOf(viewing, viewing.at['section']), ...besideOf(viewing) }) },
  button: 'Keep this part',
  next: paths.minutes,
  back: paths.minutes,
})

/** As reports offer it: the family, the family but for one parent, professionals. */
function readersOptions(facts: Facts): Option<(typeof minutesReaders)[number] | ButFor>[] {
  const [open, closed] = minutesReaders
  const parents = parentsOf(facts, conferenceAt(facts).subjects)
  return [{ value: open, words: sentence(open) }, ...parents.map((person) => ({ value: butFor(person), words: ['The family, not ', nameOf(person, 'one of them')] })), { value: closed, words: sentence(closed) }]
}

/** What stands beside the form: whether it was drafted, what is not in the draft, and who asks for this part. */
function besideOf(viewing: Viewing) {
  const { facts, at } = viewing
  const c = conferenceAt(facts)
  const section = minutesSection(at['section'])
  const draft = c.minutes.has(at['section'] ?? '') ? undefined : drafted(viewing, at['section'] ?? '')
  const on = c.held?.heldOn ?? facts.today
  const source = section?.called && facts.council.value('minutes must hold', on)?.includes(section.called) ? citedFrom(facts, 'minutes must hold', on) : undefined
  return { drafted: Boolean(draft?.text), left: draft?.left ?? 0, only: section?.only ?? '', source: source ? `${source.document}, ${source.section}` : '', known: section !== undefined }
}
