// Record that somebody of the family was shown a report: when they saw it, whether they understood it and whether they agree.
import type { Facts } from '../../procedures/facts.ts'
import { familyOf, reportAt, showToFamily } from '../../procedures/steps/report-checked.ts'
import { aDay, choice, longText, nameOf, oneOf, type Said } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { safeToShow } from './safe.ts'
import { sectionNamed } from '../../procedures/reports/sections.ts'
import { partsOf } from '../../calendar/day.ts'
import type { Viewing } from '../page.ts'

const answers = ['yes', 'partly', 'no', 'not asked'] as const

export const shownPage = page({
  path: paths.shown,
  title: 'Shown to the family',
  may: 'show a report to the family',
  makes: safeToShow,
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
function leaveOut({ facts }: Viewing): Said {
  const sections = [...reportAt(facts)?.sections ?? []].flatMap(([code, s]) => { const section = sectionNamed(code); return section && !section.only ? [{ title: section.title, ...facts.markingOf(s.text) }] : [] })
  const closed = sections.filter((s) => s.label !== 'family may read').map((s) => s.title)
  const people = [...new Set(sections.filter((s) => s.label === 'family may read').flatMap((s) => s.keptFrom))]
  return [
    closed.length === 0 && people.length === 0 ? 'Each person sees it for themselves. Keep one answer for each.' : '',
    closed.length > 0 ? `Keep closed, the family may not read: ${closed.join(', ')}. ` : '',
    ...people.map((person): Said => ['Keep closed before ', nameOf(person, 'one of them'), `: ${sections.filter((s) => s.keptFrom.includes(person)).map((s) => s.title).join(', ')}. `]),
  ]
}
