// The one next step of a conference, with who can move it and the button for that: for whoever looks.
import { shortDay } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { clocksOf } from '../../procedures/clock.ts'
import { notAsked } from '../../procedures/steps/invitations.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import { inWords, many } from './called.ts'
import { firstName, listed } from '../reports/together.ts'
import { papersAtRisk } from './papers-card.ts'
import { askedSince, couldFill, quorumRows } from './quorum-rows.ts'
import type { Action } from '../../access/grants.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

export interface NextStep { readonly strong: string, readonly words: string, readonly kind: 'risk' | 'waiting' | 'done' | 'now', readonly label?: string, readonly href?: string }

type Look = (viewing: Viewing, c: ConferenceState) => NextStep | undefined

/** What is to be done next; where nothing is, that is said. */
export function nextStep(viewing: Viewing): NextStep {
  const c = conferenceAt(viewing.facts)
  const look: readonly Look[] = c.held ? [afterwards] : c.opened ? [open]
    : viewing.may.has('see invitations') ? [ownAnswer, unbooked, ...viewing.may.has('send invitations') && !viewing.may.has('open the conference') ? [unaskedOnTheDay] : [], today, noPeople, notSent, short, papers] : [ownAnswer, ownReport, today]
  return look.map((one) => one(viewing, c)).find((step) => step !== undefined) ?? { strong: 'Nothing waits here now.', words: c.booking && !c.held ? `The conference is on ${shortDay(c.booking.onDay, viewing.facts.today)}.` : '', kind: 'done' }
}

/** The button, for whoever may press it. */
const button = ({ may, at }: Viewing, action: Action, path: string, label: string, more: object = {}): Pick<NextStep, 'label' | 'href'> => may.has(action) ? { label, href: to(path, { ...at, ...more }) } : {}

const unbooked: Look = (viewing, c) => {
  if (c.booking) return undefined
  const { facts } = viewing
  const [clock] = clocksOf(facts, c)
  const left = clock && workingDaysBetween(facts.today, clock.limit, facts.holidays)
  const words = clock === undefined ? '' : left! < 0 || facts.today > clock.limit ? `The last day was ${shortDay(clock.limit, facts.today)}.` : `The last day is ${shortDay(clock.limit, facts.today)}, ${left === 0 ? 'today' : `${inWords(left!)} working ${left === 1 ? 'day' : 'days'} from now`}.`
  return { strong: 'No day is booked yet.', words, kind: 'risk', ...button(viewing, 'book a conference', paths.book, 'Book a day') }
}

const today: Look = (viewing, c) => c.booking && c.booking.onDay <= viewing.facts.today
  ? { strong: c.booking.onDay === viewing.facts.today ? `Today at ${c.booking.from}.` : `The day it was booked for has passed.`, words: 'The chair opens the conference when people are here.', kind: 'now', ...button(viewing, 'open the conference', paths.openConference, 'Open the conference') }
  : undefined

const noPeople: Look = (viewing, c) => c.invited.size > workersIn(c, viewing) ? undefined
  : { strong: 'Nobody is on the list but the social worker.', words: 'Say who should come, and why.', kind: 'risk', ...button(viewing, 'propose who comes', paths.propose, 'Add a person') }
const workersIn = (c: ConferenceState, { facts }: Viewing): number => [...c.invited.keys()].filter((person) => facts.people.get(person)?.agency === "children's social care").length

const notSent: Look = (viewing, c) => {
  const waiting = notAsked(c)
  return waiting.length === 0 || !c.booking ? undefined : { strong: `${many(waiting.length, 'person has', 'people have')} not been asked yet.`, words: 'A notice says only that an invitation is waiting.', kind: 'risk', ...button(viewing, 'send invitations', paths.invite, 'Ask them') }
}

/** On the day itself whoever sends invitations and opens nothing still has somebody to ask; later that is past. */
const unaskedOnTheDay: Look = (viewing, c) => c.booking?.onDay === viewing.facts.today ? notSent(viewing, c) : undefined

const short: Look = (viewing) => {
  const { seen } = viewing
  const rows = quorumRows(viewing)
  const behind = rows.filter((row) => !row.quorum.quorate)
  if (behind.length === 0) return undefined
  const names = listed(behind.map((row) => firstName(row.name.split(',')[0]!)))
  const most = Math.max(...behind.map((row) => row.quorum.missing))
  const strong = `${names} ${behind.length === 1 ? 'is' : 'are'} ${most === 1 ? 'one agency' : `${inWords(most)} agencies`} short.`
  const [next] = couldFill(rows)
  const name = next && seen.nameOf(next.person)
  if (!next || !name) return { strong, words: 'Nobody on the list could fill the place. Somebody who knows this child is needed.', kind: 'risk', ...button(viewing, 'propose who comes', paths.propose, 'Add a person') }
  const known = listed(next.children.map((child) => firstName(seen.nameOf(child) ?? 'this child')))
  return { strong, words: `${name}, ${viewing.facts.people.get(next.person)?.agency}, knows ${known} and has not answered${askedSince(viewing, next.person)}.`, kind: 'risk', ...button(viewing, 'send invitations', paths.invite, `Ask ${name}`, { who: next.person }) }
}

const papers: Look = (viewing) => {
  const late = papersAtRisk(viewing).filter(({ now, stops }) => stops[0] !== 'done' && (now.state === 'late' || now.state === 'risk'))
  if (late.length === 0) return undefined
  const words = listed([...late.slice(0, 3).map((row) => row.words), ...late.length > 3 ? [`${inWords(late.length - 3)} more`] : []])
  return { strong: `${many(late.length, 'report is', 'reports are')} not in.`, words: `${words}.`, kind: 'risk', ...button(viewing, 'see papers', paths.papers, 'See the papers') }
}

const ownAnswer: Look = (viewing, c) => {
  const own = c.invited.get(viewing.facts.by)
  return own?.sentOn === undefined || own.answer !== undefined || viewing.facts.as === 'social worker' ? undefined : { strong: 'You are asked to come.', words: 'Say whether you do. It takes a minute.', kind: 'risk', ...button(viewing, 'answer an invitation', paths.answer, 'Say if you come') }
}

const ownReport: Look = (viewing, c) => {
  const { by } = viewing.facts
  const sent = [...c.reports.values()].some((r) => r.from === by && r.sentOn !== undefined)
  return sent || !c.invited.has(by) ? undefined : { strong: 'Your report is not in yet.', words: 'You can send it unfinished. It will say what is missing.', kind: 'waiting', ...button(viewing, 'write a report', paths.report, 'Write your report') }
}

const open: Look = (viewing, c) => {
  const left = c.subjects.filter((child) => !c.decisions.has(child)).length
  return { strong: 'The conference is open.', words: left > 0 ? `${many(left, 'decision')} to make.` : 'Every decision is made.', kind: 'now', ...button(viewing, 'see the room', paths.room, 'Go to the room') }
}

const afterwards: Look = (viewing, c) => {
  if (c.planSentOn === undefined && [...c.decisions.values()].some((d) => d.facts.outcome === 'plan begins')) return { strong: 'The plan is to be sent.', words: '', kind: 'risk', ...button(viewing, 'release copies', paths.copies, 'Go to the copies') }
  if (c.minutesSentToChairOn === undefined) return { strong: 'The minutes are to be drafted.', words: '', kind: 'waiting', ...button(viewing, 'draft minutes', paths.minutes, 'Go to the minutes') }
  if (c.minutesSignedOn === undefined) return { strong: 'The minutes wait for the chair to sign.', words: '', kind: 'waiting', ...button(viewing, 'sign minutes', paths.minutes, 'Read and sign') }
  if (c.minutesSentOn === undefined) return { strong: 'The minutes are to be sent.', words: '', kind: 'waiting', ...button(viewing, 'release copies', paths.copies, 'Go to the copies') }
  return undefined
}
