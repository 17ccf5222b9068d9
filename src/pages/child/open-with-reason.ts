// Opening a record with a reason: somebody of the council who holds nothing in it, for an hour, to read. Everything that they open is looked at.
import { endOpening, longestOpening, openWithReason } from '../../procedures/steps/opening.ts'
import { reasonsToOpen } from '../../record/vocabulary.ts'
import { numbered } from '../../store/openings.ts'
import { choice, longText, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

interface Found { readonly asked: boolean, readonly href: string }

export const openNumberPage = page({
  path: paths.openNumber,
  title: 'Open a record with a reason',
  may: 'open with a reason',
  proves: true,
  intro: 'For a record that is not yours and that you must read now. Give its exact number: nothing is found by a name. That you looked for it is written down.',
  asks: (_facts: Facts) => ({ number: shortText('Number of the record or the conference', { max: 40, missing: 'Enter the number', width: 20 }) }),
  load: async (): Promise<Found> => ({ asked: false, href: '' }),
  gives: async (tx, _at, _facts, { number }): Promise<Found> => {
    const found = await numbered(tx, number)
    return { asked: true, href: !found ? '' : 'conference' in found ? to(paths.openConferenceRecord, found) : to(paths.openChild, found) }
  },
  names: () => [],
  button: 'Look for it',
  back: paths.find,
  view: { template: 'child/open-number.njk', shows: (_viewing, found) => ({ asked: found.asked, found: found.href }) },
})

const asksWhy = (_facts: Facts) => ({
  reasonCode: choice('Why must you read it now?', reasonsToOpen, { missing: 'Choose why' }),
  reason: longText('In your own words', { rows: 4, missing: 'Say why, in your own words', hint: 'Who asked, what has happened, what you need to know. The managers who look at it read this' }),
})
const opens = {
  title: 'Open a record with a reason', heading: () => 'This record is not yours', may: 'open with a reason', proves: true, directory: true, asks: asksWhy,
  act: (facts: Facts, a: Parameters<typeof openWithReason>[1]) => openWithReason(facts, a), button: 'Open it and read', back: paths.find, names: () => [],
  view: { template: 'child/open-record.njk', shows: () => ({ minutes: longestOpening }) },
} as const

export const openChildPage = page({ ...opens, path: paths.openChild, next: paths.child })
export const openConferenceRecordPage = page({ ...opens, path: paths.openConferenceRecord, next: paths.conference })

export const endOpeningPage = page({
  path: paths.endOpening,
  title: 'End it now',
  may: 'open with a reason',
  intro: 'You read nothing of this record any more once you press the button. What you opened stays written down, and a manager looks at it.',
  asks: (_facts: Facts) => ({}),
  act: (facts) => endOpening(facts),
  button: 'End it now',
  next: paths.work,
  back: paths.work,
})
