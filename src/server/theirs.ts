// What somebody else kept meanwhile, in words that its reader may read: shown beside what was typed, so that neither is lost.
import { longDay, type Day } from '../calendar/day.ts'
import { dayFieldOf, type Event, type EventType } from '../record/events.ts'
import { sentence } from '../pages/fields.ts'
import { clockTime } from '../store/clock.ts'
import type { Seen } from '../store/seen.ts'
import type { EventId } from '../record/people.ts'

export interface Theirs { readonly who: string, readonly at: string, readonly words: string }

/** What a fact is called where its words alone would not say so. */
const called: { readonly [fact: string]: string } = {
  onDay: 'Day', from: 'From', until: 'Until', room: 'Room', chair: 'Chair', minuteTaker: 'Minute-taker', coreGroupOn: 'Core group', reviewOn: 'Review', leadWorker: 'Leads', byOn: 'By when', resumesOn: 'Goes on',
  who: 'Who does it', saidBy: 'Said by', standing: 'On the list, and they', contactWith: 'In direct contact with', score: 'Score', oneHigher: 'One higher when', to: 'The right day', measure: 'How anybody will know', reason: 'Why', why: 'Why', safePlan: 'What keeps them safe',
}
/** Facts that only place an event, or that the page says already. */
const placing: { readonly [T in EventType]?: readonly string[] } & { readonly all: readonly string[] } = {
  all: ['conference', 'entry', 'report', 'copy', 'danger', 'goal'], ConferenceBooked: ['kind'], InvolvementBegan: ['involvement', 'role', 'over', 'child', 'because'], ReportSent: ['kind', 'nothingToAdd'],
  ReportAuthorised: ['authorisedOn'], ReportReturned: ['returnedOn'], Corrected: ['event'], ConferenceAdjourned: ['undecided'],
}
/** Events that say by themselves what was done, where no fact of theirs does. */
const done: { readonly [T in EventType]?: string } = { ReportAuthorised: 'Authorised', ReportReturned: 'Sent back', ReportSent: 'Sent again', MapEntryRemoved: 'Taken away', InvitationRemoved: 'Taken off the list' }

/** Who kept it, when, and what it says. */
export function theirs(seen: Seen, id: EventId): Theirs {
  const event = seen.events.find((e) => e.id === id)
  if (!event) return { who: 'Somebody', at: '', words: 'What they wrote is not yours to read.' }
  const said = [done[event.type] ?? [], ...Object.entries(event.facts).map(([name, value]) => factIn(seen, event, name, value))].flat()
  return { who: seen.nameOf(event.by) ?? 'Somebody', at: clockTime(event.keptAt), words: said.map((one) => /[.!?]$/.test(one) ? one : `${one}.`).join(' ') }
}

function factIn(seen: Seen, event: Event, name: string, value: unknown): string[] {
  if ([...placing.all, ...placing[event.type] ?? []].includes(name) || (name === dayFieldOf(event.type) && name !== 'to')) return []
  const said = [value].flat().flatMap((one) => inWords(seen, name, one)).join(', ')
  return said === '' ? [] : [called[name] ? `${called[name]}: ${said}` : sentence(said)]
}

function inWords(seen: Seen, name: string, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'number' && (name.endsWith('On') || name === 'onDay' || name === 'to')) return [longDay(value as Day)]
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  const text = String(value)
  const words = seen.words(text as never) ?? seen.nameOf(text as never)
  return words ? [words] : /^[0-9a-f-]{36}$/.test(text) ? [] : [text]
}
