// A parent's own page: one next step before the day, what was decided after it, and never a word more than is safe on their telephone.
import { longDay, type Day } from '../../calendar/day.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { firstName, listed } from '../reports/together.ts'
import { afterTheDay } from './after-the-day.ts'
import { beforeTheDay, type Reading } from './before-the-day.ts'
import { openYours, type Opened } from './opened.ts'
import { workersFor, yourConferences, type Yours } from './your-conferences.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export const yourPage = page({
  path: paths.yourPage,
  title: 'Your page',
  may: 'see own page',
  for: 'parent',
  load: openYours,
  view: { template: 'family/your-page.njk', shows: (viewing, opened: Opened) => shown(viewing, opened) },
})

/** A paper that came to their page in the last two weeks. */
const sentLately = (y: Yours, me: PersonId, on: Day): boolean => [...y.conference.copies.values()].some((copy) => copy.reader === me && copy.sentOn !== undefined && copy.sentOn > on - 14)

function shown({ seen, facts }: Viewing, opened: Opened) {
  const { contact, ring, children } = opened
  const me = facts.by
  const all = yourConferences(opened.facts, seen, me, children)
  // where it is not known to be safe, nothing but how to ring: not even that there is something
  if (contact !== 'open') return { contact, ring, something: contact === 'plain' && all.some((y) => !y.over || sentLately(y, me, facts.today)), hello: '', cards: [], today: '' }
  const cardOf = (y: Yours) => {
    const [worker] = workersFor(opened.facts, y.children, facts.today)
    const reading: Reading = { seen, opened, me, worker, council: facts.council, holidays: facts.holidays, today: facts.today }
    const who = listed(y.children.map((child) => firstName(seen.nameOf(child) ?? 'your child')))
    return { key: y.conference.conference, over: y.over, who, many: y.children.length > 1, ...(y.over ? afterTheDay(y, reading) : beforeTheDay(y, reading)) }
  }
  return { contact, ring, something: all.length > 0, hello: firstName(seen.nameOf(me) ?? ''), cards: all.map(cardOf), today: longDay(facts.today) }
}
