// Record that somebody of the family was shown a report: when they saw it, whether they understood it and whether they agree.
import type { Facts } from '../../procedures/facts.ts'
import { familyOf, reportAt, showToFamily } from '../../procedures/steps/report-checked.ts'
import { aDay, choice, longText, nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { sectionNamed } from '../../procedures/reports/sections.ts'
import { partsOf } from '../../calendar/day.ts'
import type { Viewing } from '../page.ts'

const answers = ['yes', 'partly', 'no', 'not asked'] as const

export const shownPage = page({
  path: paths.shown,
  title: 'Shown to the family',
  may: 'show a report to the family',
  intro: leaveOut,
  asks: (facts: Facts) => ({
    person: oneOf('Who saw it?', familyOf(facts, reportAt(facts)).map((person) => ({ value: person, words: nameOf(person, 'Somebody of the family') }))),
    shownOn: aDay('When did they see it?'),
    understood: choice('Did they understand it?', answers),
    agrees: choice('Do they agree with it?', answers, { hint: 'Seen and understood is not the same as agreeing.' }),
    comment: longText('What they said about it', { optional: true, hint: 'In their own words. Professionals may read this; the rest of the family may not.' }),
  }),
  filled: ({ facts }) => {
    const { year, month, dayOfMonth } = partsOf(facts.today)
    return { 'shownOn-day': String(dayOfMonth), 'shownOn-month': String(month), 'shownOn-year': String(year) }
  },
  drafts: true,
  act: showToFamily,
  button: 'Keep this',
  next: paths.papers,
  back: paths.papers,
})

/** Which sections stay closed when it is shown, so that nobody turns the page by mistake. */
function leaveOut({ facts }: Viewing): string {
  const report = reportAt(facts)
  const closed = [...report?.sections ?? []].filter(([, s]) => facts.markingOf(s.text).label !== 'family may read').flatMap(([code]) => sectionNamed(code)?.only ? [] : sectionNamed(code)?.title ?? [])
  return closed.length === 0 ? 'Each person sees it for themselves. Keep one answer for each.' : `Keep these closed, the family may not read them: ${closed.join(', ')}.`
}
