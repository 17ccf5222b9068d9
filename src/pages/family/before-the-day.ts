// Before the day: when and where, who meets you first, and up to four things to do, a line each.
import { partsOf, weekdayName, type Day } from '../../calendar/day.ts'
import { paths, to } from '../paths.ts'
import { firstName } from '../reports/together.ts'
import { minutesBefore, spokenTime } from './spoken.ts'
import { peopleThere } from './people-there.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import type { Council } from '../../procedures/council.ts'
import type { PersonId } from '../../record/people.ts'
import type { Seen } from '../../store/seen.ts'
import type { Opened } from './opened.ts'
import type { Yours } from './your-conferences.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export interface Reading { readonly seen: Seen, readonly opened: Opened, readonly me: PersonId, readonly worker: PersonId | undefined, readonly council: Council, readonly holidays: Holidays, readonly today: Day }

/** One conference to come, as its parent's page shows it. */
export function beforeTheDay(y: Yours, r: Reading) {
  const { booking } = y.seen
  const place = booking && r.seen.nameOf(booking.room)
  const early = booking && r.council.value('family arrives before', booking.onDay)
  const chair = booking && r.seen.nameOf(booking.chair)
  const { dayOfMonth = 0, month = 1 } = booking ? partsOf(booking.onDay) : {}
  return {
    when: booking && { weekday: weekdayName(booking.onDay), day: dayOfMonth, month: months[month - 1]!, time: spokenTime(booking.from), place: place ?? '' },
    come: booking && early ? spokenTime(minutesBefore(booking.from, early)) : '', chair: chair ? firstName(chair) : '',
    before: booking && booking.onDay !== r.today ? `Before ${weekdayName(booking.onDay)}` : 'Before the meeting', steps: stepsFor(y, r), toRead: shownTo(y, r).length === 0,
    people: peopleThere(y, r.seen, r.worker), still: y.seen.kind === 'review' || y.seen.kind === 'first-review',
  }
}

const shownTo = (y: Yours, { me }: Pick<Reading, 'me'>) => [...y.conference.reports.values()].filter((report) => report.shown.some((s) => s.person === me))

const answered = { 'in the room': 'You said that you come.', 'on video': 'You said that you come by video.', 'sending a deputy': 'Somebody comes for you.', 'sending a report': 'You said that you do not come.', 'not coming': 'You said that you do not come.' } as const

/** What there is to do, done or not; never more than four. */
function stepsFor(y: Yours, r: Reading) {
  const at = { conference: y.conference.conference }
  const invited = y.conference.invited.get(r.me)
  const reports = shownTo(y, r)
  const said = y.conference.familyViews.some((v) => v.person === r.me)
  const needs = r.opened.facts.people.get(r.me)?.needs.length ?? 0
  return [
    ...invited ? [{ words: 'Say if you come', note: invited.answer ? `${answered[invited.answer]} You can change it` : 'In the room, by video, or not', href: to(paths.yourAnswer, at), done: invited.answer !== undefined }] : [],
    ...reports.length > 0 ? [{ words: `Read what ${readNames(r, reports)}`, note: reports.length === 1 ? 'One report. Say if something is wrong' : `${reports.length} reports. Say if something is wrong`, href: to(paths.yourReport, { ...at, report: reports[0]!.id }), done: false }] : [],
    { words: 'Write your own side', note: said ? 'You have written something. You can add to it' : 'What worries you, what goes well. You can talk instead', href: to(paths.yourView, at), done: said },
    ...invited ? [{ words: 'Tell us what helps', note: needs > 0 ? 'You have told us. You can add to it' : 'Someone to look after the children, a ride, a person at your side', href: `${to(paths.yourAnswer, at)}#needs`, done: needs > 0 }] : [],
  ]
}

const readNames = (r: Reading, reports: readonly { from: PersonId }[]): string => {
  const first = r.seen.nameOf(reports[0]!.from)
  return first && reports.every((report) => report.from === reports[0]!.from) ? `${firstName(first)} wrote` : 'was written'
}
