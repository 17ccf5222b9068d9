// A date explained for a page: the answer in two sentences, the days or hours counted as a picture, the rule and who says so, and what moved it.
import { lengthText } from '../../calendar/count.ts'
import { dayText, longDay, shortDay, type Day } from '../../calendar/day.ts'
import { movedBy, publishedIn, type MovedBy } from '../../procedures/closed-days.ts'
import { isNational } from '../../procedures/deadlines.ts'
import { everyRule } from '../../procedures/england/rules.ts'
import { inForce, type Rule } from '../../procedures/rule.ts'
import { citationText, type Citation } from '../../procedures/sources.ts'
import { closedNow, type ClosedDay } from '../../record/closed-days.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'
import { clockLine } from '../pictures/clock-line.ts'
import { monthGrid } from '../pictures/month-grid.ts'
import { miniStrip, strip, type Clock } from '../pictures/strip.ts'
import { listed } from '../reports/together.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import type { Explanation } from '../../procedures/explanation.ts'
import type { Event } from '../../record/events.ts'
import type { Viewing } from '../page.ts'

export interface Told { readonly told: Explanation, readonly because: Event, readonly booked?: Day, readonly metOn?: Day }

/** All that an explanation shows but what started it and what follows from it. */
export function whyShown(viewing: Viewing, all: Told) {
  const { facts } = viewing
  const { told, because } = all
  const rule = everyRule.find((r) => r.id === told.rule.id && inForce(r, because.on))!
  const named = told.skipped.filter((s) => s.why !== 'Saturday' && s.why !== 'Sunday')
  return {
    heading: `Why ${longDay(told.due)}${told.dueAt ? ` at ${told.dueAt.slice(11)}` : ''}?`, rule: told.rule,
    answer: { happened: told.happened.what, on: longDay(told.happened.on), at: told.happened.at ?? '', length: lengthText(told.count), way: told.count.way, skipped: skippedWords(told.countedBy, named.map((s) => s.day)) },
    ...drawn(viewing, all), source: sourceOf(told.source), national: nationalOf(rule, told, because), held: heldWords(told, facts.today), council: told.council,
    firm: told.firm ? `Firm. Bank holidays are known to ${longDay(facts.holidays.lastKnown)}.` : '', known: longDay(facts.holidays.lastKnown),
    reading: told.reading ?? '', agreedBy: told.agreedBy ?? '', unit: told.count.unit, nationalDays: isNational(rule, because), clocks: clockWords(told), rulesHref: to(paths.rule, { rule: told.rule.id }), daysHref: paths.closedDays,
    added: closedIn(viewing, told).map((d) => closedWords(viewing, d)), moved: movedBy(rule, because, facts.council, facts).map((m) => movedWords(viewing, m)),
  }
}

/** The picture that fits the count: a month of numbered days, a clock strip where that is long, a line where hours are counted. */
function drawn({ facts }: Viewing, { told, because, booked, metOn }: Told) {
  const days = told.counted?.length ?? 0
  const grid = days > 0 && days <= 45
  const line = told.dueAt !== undefined && told.count.unit === 'hours' && told.happened.at !== undefined
  const clock: Clock | undefined = grid || told.count.way === 'before' || told.count.unit === 'hours' ? undefined
    : { startsOn: told.happened.on, startsWith: short(because), limit: told.due, today: facts.today, bookedOn: booked, heldOn: metOn, what: 'Held', holidays: told.countedBy }
  return {
    grid: grid ? monthGrid({
      startsOn: told.happened.on, startsWith: short(because), limit: told.due, today: facts.today, bookedOn: told.count.way === 'after' ? booked : undefined, holidays: told.countedBy,
      counts: told.count.unit === 'working days' ? 'working days' : 'calendar days', back: told.count.way === 'before',
    }) : null,
    strip: clock ? strip(clock) : null, mini: clock ? miniStrip(clock) : null,
    line: line ? clockLine({ from: `${dayText(told.happened.on)}T${told.happened.at}`, to: told.dueAt!, hours: told.count.n, startsWith: short(because), endsWith: 'due' }) : null,
  }
}

const short = (event: Event): string => event.type === 'StrategyDiscussionHeld' ? 'strategy disc.' : event.type === 'ConferenceHeld' ? 'conference' : event.type === 'ConferenceBooked' ? 'conference' : 'start'

/** How many days that nobody works fall between, by what they are. */
function skippedWords(holidays: Holidays, days: readonly Day[]): string {
  const bank = days.filter((d) => publishedIn(holidays).nameOf(d) !== undefined || holidays.nameOf(d) === 'Bank holiday').length
  const closed = days.length - bank
  const count = (n: number, what: string) => n === 0 ? [] : [`${n === 1 ? 'one' : n === 2 ? 'two' : n} ${what}${n === 1 ? '' : 's'}`]
  const parts = [...count(bank, 'bank holiday'), ...count(closed, 'closure day')]
  return parts.length === 0 ? '' : `${sentence(parts.join(' and '))} ${days.length === 1 ? 'falls' : 'fall'} between, so ${days.length === 1 ? 'it is' : 'they are'} skipped.`
}

export const sourceOf = (c: Citation) => ({ words: citationText(c), address: c.address ?? '', read: typeof c.read === 'string' ? c.read : `Read ${longDay(c.read)}.` })

/** The national limit: the same, another day than the council's, or none where the figure is the council's to set. */
function nationalOf(rule: Rule, told: Explanation, because: Event): string {
  if (told.national) return `${longDay(told.national.due)}: the council is tighter. ${citationText(told.national.source)}.`
  return isNational(rule, because) ? `The same: ${longDay(told.due)}` : 'None. The figure is the council’s own.'
}

/** Said where the council is closed in between and the limit holds all the same. */
function heldWords({ held }: Explanation, today: Day): string {
  if (!held) return ''
  return `The council is closed on ${listed(held.closed.map((d) => shortDay(d, today)))}, but the national limit does not wait. Counted without ${held.closed.length === 1 ? 'that day' : 'those days'}, it would be ${shortDay(held.carriedTo, today)}.`
}

const clockWords = ({ clocksChanged, count }: Explanation): string => clocksChanged === 0 ? '' : `The clocks went ${clocksChanged > 0 ? 'forward' : 'back'} in between: ${lengthText(count)} that pass, and ${clocksChanged > 0 ? 'one more' : 'one less'} on the clock.`

/** Days added here that the count skipped. */
const closedIn = ({ seen }: Viewing, told: Explanation): ClosedDay[] => closedNow(seen.closedDays).filter((d) => told.skipped.some((s) => s.day === d.onDay))

/** "Tue 29 Dec, Offices closed: added by Orla Steadfast, Mon 12 Jan". */
const closedWords = ({ seen, facts }: Viewing, d: ClosedDay): string => `${shortDay(d.onDay, facts.today)}, ${seen.words(d.name) ?? d.kind}: ${d.kind}, added by ${seen.nameOf(d.added.by) ?? 'somebody'}, ${shortDay(d.added.on, facts.today)}`

/** From when to when a date was moved, because of which day, and who said so. */
export const movedWords = ({ seen, facts }: Viewing, m: MovedBy): { words: string, note: string } => ({
  words: `Moved from ${shortDay(m.from, facts.today)} to ${shortDay(m.to, facts.today)}`,
  note: `${seen.nameOf(m.change.by) ?? 'Somebody'} ${m.taken ? 'took away' : 'added'} ${shortDay(m.day.onDay, facts.today)}, ${seen.words(m.day.name) ?? m.day.kind}, on ${shortDay(m.change.on, facts.today)}`,
})
