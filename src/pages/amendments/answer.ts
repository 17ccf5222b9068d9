// The chair answers what a reader says is wrong: a part of the minutes in a new version, a note of what is right, or why they stand as they are.
import { versionNow } from '../../procedures/steps/entries.ts'
import { amendMinutes, amendmentAt, leaveMinutes, noteOn } from '../../procedures/steps/amend-minutes.ts'
import { minutesSection, minutesSections } from '../../procedures/minutes/sections.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { longText } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { rowOf } from './amendments.ts'
import type { Facts } from '../../procedures/facts.ts'

const onceAmended = 'The minutes then say when they were amended and, to those who may know, at whose request. Everybody who has them gets them again: each copy is released anew.'
const partAt = (facts: Facts): string => facts.at['section'] ?? noteOn
/** Whether there is something to answer here: otherwise nothing is asked, and the step says why. */
const open = (facts: Facts): boolean => { const one = amendmentAt(facts); return one !== undefined && !one.answered }

export const acceptAmendmentPage = page({
  path: paths.acceptAmendment,
  title: 'Amend the minutes',
  may: 'sign minutes',
  asks: (facts: Facts) => {
    const fields = {
      text: partAt(facts) === noteOn
        ? longText('What is right?', { rows: 6, max: 20_000, hint: 'What was kept in the room stays as it was kept. This stands at the end of the minutes, and everybody who has them reads it: name nobody who may not be named to all', missing: 'Write what is right' })
        : longText(`${minutesSection(partAt(facts))?.title ?? 'This part'}, as it should read`, { rows: 14, max: 20_000, hint: 'The whole part. The same people may read it as before', missing: 'Write how this part should read' }),
    }
    return open(facts) ? fields : {} as typeof fields
  },
  filled: ({ facts, seen }) => { const kept = conferenceAt(facts).minutes.get(partAt(facts)); return kept ? { text: seen.words(kept.facts.text) ?? '' } : {} },
  changes: (facts) => { const kept = conferenceAt(facts).minutes.get(partAt(facts)); return kept ? [{ entry: kept.entry, version: versionNow(facts, kept.entry) }] : [] },
  drafts: true,
  act: (facts, a) => amendMinutes(facts, partAt(facts), a),
  view: { template: 'amendments/answer.njk', shows: (viewing) => ({ ...shows(viewing, 'Amend the minutes'), parts: otherParts(viewing), next: onceAmended }) },
  button: 'Amend the minutes',
  next: paths.amendments,
  back: paths.amendments,
})

export const refuseAmendmentPage = page({
  path: paths.refuseAmendment,
  title: 'Leave the minutes as they are',
  may: 'sign minutes',
  asks: (facts: Facts) => {
    const fields = { reason: longText('Why do they stand as they are?', { rows: 5, hint: 'Whoever asked reads this on their own page, so write it to them. No other reader does', missing: 'Say why, to whoever asked' }) }
    return open(facts) ? fields : {} as typeof fields
  },
  drafts: true,
  act: (facts, a) => leaveMinutes(facts, a),
  view: { template: 'amendments/answer.njk', shows: (viewing) => ({ ...shows(viewing, 'Leave the minutes as they are'), parts: [], next: 'Nothing changes in the minutes, and nobody gets them again. What was said is kept beside them.' }) },
  button: 'Leave them as they are',
  next: paths.amendments,
  back: paths.amendments,
})

function shows(viewing: Viewing, title: string) {
  const one = viewing.seen.conferences.get(viewing.at.conference!)?.amendments.get(viewing.at['amendment'] ?? '')
  return { head: headOf(viewing, 'Decisions and plan', title), r: one ? rowOf(viewing, one) : null }
}

/** The other parts in which it could be put right. */
function otherParts({ at, facts }: Viewing): { words: string, href: string }[] {
  const c = conferenceAt(facts)
  const all = [...minutesSections.filter((s) => c.minutes.has(s.code)).map((s) => ({ part: s.code, words: s.title })), { part: noteOn, words: 'A note of what is right, at the end of the minutes' }]
  return all.filter(({ part }) => part !== partAt(facts)).map(({ part, words }) => ({ words, href: to(paths.acceptAmendment, { ...at, section: part }) }))
}
