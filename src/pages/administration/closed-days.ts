// The days on which nobody works here: the bank holidays that are published, and those an administrator added, with who and when.
import { dayText, longDay, shortDay } from '../../calendar/day.ts'
import { holidaySource } from '../../calendar/holidays.ts'
import { publishedIn } from '../../procedures/closed-days.ts'
import type { ClosedDay } from '../../record/closed-days.ts'
import { sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'

export const closedDaysPage = page({
  path: paths.closedDays,
  title: 'Working days',
  may: 'see rules',
  directory: true,
  view: {
    template: 'administration/closed-days.njk',
    shows: (viewing) => {
      const { facts, seen, may } = viewing
      const changes = may.has('change working days')
      return {
        add: changes ? paths.addClosedDay : '', source: { words: `${holidaySource.title}, ${holidaySource.publisher}`, address: holidaySource.address, read: holidaySource.read }, known: longDay(facts.holidays.lastKnown),
        added: seen.closedDays.toSorted((a, b) => b.onDay - a.onDay).map((d) => addedRow(viewing, d, changes)),
        published: publishedIn(facts.holidays).list.filter((h) => h.on >= facts.today).slice(0, 12).map((h) => [longDay(h.on), h.name]),
      }
    },
  },
})

function addedRow({ seen, facts }: Viewing, d: ClosedDay, changes: boolean) {
  const who = (by: ClosedDay['added']) => `${seen.nameOf(by.by) ?? 'Somebody'}, ${shortDay(by.on, facts.today)}`
  return [
    { words: longDay(d.onDay), strong: d.takenAway === undefined }, { words: seen.words(d.name) ?? '', note: sentence(d.kind) }, who(d.added),
    d.takenAway ? { words: `Taken away by ${who(d.takenAway)}` } : changes ? { words: 'Take it away', href: to(paths.takeAwayClosedDay, { onDay: dayText(d.onDay) }), about: longDay(d.onDay) } : '',
  ]
}
