// Why a date is the date it is: what happened, what the rule says, each day counted, who says so, and what else stands on it.
import { dayText, longDay, shortDay, type Day } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { deadlines, type Deadline } from '../../procedures/deadlines.ts'
import { explanation, type Explanation } from '../../procedures/explanation.ts'
import { correctable } from '../../procedures/steps/enquiry.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Event } from '../../record/events.ts'
import { NotAllowed } from '../../store/judge.ts'
import { sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { happenedLine } from './happened.ts'
import { whyShown } from './why-shown.ts'

interface Why { readonly deadline: Deadline, readonly because: Event, readonly told: Explanation, readonly all: readonly Deadline[] }

export const whyPage = page({
  path: paths.why,
  title: 'Why this date',
  may: 'see deadlines',
  directory: true,
  load: async (_tx, at, facts): Promise<Why> => {
    const all = deadlines(facts.events, facts.council, facts.holidays)
    const deadline = all.find((d) => d.rule === at['rule'] && d.because === at['event'])
    const because = facts.events.find((e) => e.id === at['event'])
    // a date that is not this child's, or not a date at all, is nobody's to see
    if (!deadline || !because || !because.children.includes(at.child!)) throw new NotAllowed('see deadlines', at)
    return { deadline, because, told: explanation(deadline, because, facts.council, facts.holidays), all }
  },
  view: { template: 'child/why.njk', shows: (viewing, why) => shows(viewing, why) },
  back: paths.child,
})

function shows(viewing: Viewing, { deadline, because, told, all }: Why) {
  const { facts, seen, at, may } = viewing
  if (!seen.events.some((e) => e.id === because.id)) throw new NotAllowed('see deadlines', at)
  const booked = bookedFor(facts, because, deadline)
  return {
    ...whyShown(viewing, { told, because, booked, metOn: deadline.metOn }), supposed: '',
    started: startedRows(viewing, because), correct: may.has('correct an event') && correctable.includes(because.type) ? to(paths.correct, { child: at.child, event: because.id }) : '',
    follows: [...followRows(viewing, deadline, booked), ...alsoRows(viewing, because, deadline, all)],
  }
}

/** The conference that is to meet this limit, where one is fixed. */
function bookedFor(facts: Facts, because: Event, deadline: Deadline): Day | undefined {
  if (deadline.metOn !== undefined) return undefined
  const kinds = { 'initial-conference': 'initial', 'transfer-in-conference': 'transfer-in', 'first-review': 'first-review', 'next-review': 'review' } as { [rule: string]: string }
  return [...facts.conferences.values()].find((c) => c.kind === kinds[deadline.rule] && c.booking && !c.held && c.subjects.some((child) => because.children.includes(child)))?.booking?.onDay
}

/** The event that started it, with others of its kind that did not. */
function startedRows({ seen, facts }: Viewing, because: Event) {
  return seen.events.filter((e) => e.type === because.type && (e.id === because.id || (e.type === 'StrategyDiscussionHeld' && sameEnquiry(e, because)))).map((e) => ({
    icon: e.id === because.id ? 'done' : 'waiting', words: `${longDay(e.on)}${timeOf(e)}. ${happenedLine(e, facts)}`,
    note: `${e.id === because.id ? '' : 'Does not restart the clock. '}Recorded by ${seen.nameOf(e.by) ?? 'somebody'}`,
  }))
}
const sameEnquiry = (a: Event, b: Event): boolean => (a.facts as { enquiry?: string }).enquiry === (b.facts as { enquiry?: string }).enquiry
const timeOf = (e: Event): string => { const at = (e.facts as { heldAt?: string }).heldAt; return at ? `, ${at}` : '' }

const insideWords = (n: number): string => n === 0 ? 'Booked on the last day allowed' : `Booked ${n} ${n === 1 ? 'working day' : 'working days'} inside`

function followRows({ facts, seen, at }: Viewing, deadline: Deadline, booked: Day | undefined) {
  const others = deadline.children.filter((child) => child !== at.child && seen.nameOf(child))
  const inside = booked === undefined ? 0 : workingDaysBetween(booked, deadline.due, facts.holidays)
  return [
    ...(others.length > 0 ? [{ icon: '', words: 'The children share this date', end: [at.child!, ...others].map((child) => seen.nameOf(child)).join(', '), endHref: '' }] : []),
    ...(booked === undefined ? [] : [{ icon: booked <= deadline.due ? 'done' : 'risk', words: booked > deadline.due ? 'Booked past it' : insideWords(inside), end: shortDay(booked, facts.today), endHref: '' }]),
    ...(deadline.metOn === undefined ? [] : [{ icon: deadline.metOn <= deadline.due ? 'done' : 'late', words: deadline.metOn <= deadline.due ? 'Met in time' : 'Met late', end: shortDay(deadline.metOn, facts.today), endHref: '' }]),
    ...(deadline.endedOn === undefined || deadline.endedOn > facts.today ? [] : [{ icon: 'done', words: 'No longer counted', end: shortDay(deadline.endedOn, facts.today), endHref: '' }]),
  ]
}

/** What else counts from the same event, each with its own reason. */
const alsoRows = ({ at, facts }: Viewing, because: Event, deadline: Deadline, all: readonly Deadline[]) =>
  all.filter((d) => d.because === because.id && d.rule !== deadline.rule && d.children.includes(at.child!)).slice(0, 8)
    .map((d) => ({ icon: d.metOn === undefined ? 'waiting' : 'done', words: sentence(d.rule.replaceAll('-', ' ')), end: shortDay(d.due, facts.today), endHref: to(paths.why, { child: at.child, rule: d.rule, event: because.id }), day: dayText(d.due) }))
