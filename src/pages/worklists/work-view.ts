// My work as its template is given it: rows with words, links and pictures, named as the viewer may name them.
import { shortDay, type Day } from '../../calendar/day.ts'
import { bankHolidaysAlone } from '../../calendar/holidays.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'
import { miniStrip } from '../pictures/strip.ts'
import { called, type Called } from './called.ts'
import { tenDays } from './ten-days.ts'
import { manyOf, placeOf, tasks, type Line } from './tasks.ts'
import { childrenIn, type Part, type Work } from './work-lists.ts'
import type { Risk } from './limits.ts'
import type { Viewing } from '../page.ts'
import type { ChildId, Role } from '../../record/people.ts'
import type { ListedConference, Waits } from '../../store/lists.ts'

/** Everything a row needs to be worded: the lists, and what this viewer may call people. */
interface Wording { readonly work: Work, readonly viewing: Viewing, readonly call: (children: readonly ChildId[]) => Called }

export const wording = (viewing: Viewing, work: Work): Wording =>
  ({ work, viewing, call: (children) => called(children, { name: (child) => viewing.seen.nameOf(child), rows: work.rows, today: viewing.facts.today }) })

const noteOf = (...parts: readonly string[]) => parts.filter(Boolean).map(sentence).join('. ')
const kindWords = { 'initial': 'Initial conference', 'first-review': 'First review', 'review': 'Review', 'transfer-in': 'Conference for a child who moved in' } as const
const whyLink = (risk: Risk) => to(paths.why, { child: risk.limit.children[0], rule: risk.limit.rule, event: risk.limit.because })
const homeOf = (risk: Risk) => risk.conference ? to(paths.conference, { conference: risk.conference.of }) : to(paths.child, { child: risk.limit.children[0] })

export const stripOf = (risk: Risk, { viewing: { facts } }: Wording) => miniStrip({
  startsOn: risk.limit.since, startsWith: 'Start', limit: risk.limit.due, today: facts.today, holidays: bankHolidaysAlone(facts.holidays), what: 'Conference',
  bookedOn: risk.conference?.stage === 'asked for' ? undefined : risk.conference?.onDay,
}).svg

export const limitRow = (risk: Risk, w: Wording) => {
  const { title, children } = w.call(risk.limit.children)
  const own = risk.waits.find((one) => one.mine && (one.kind !== 'conference to open' || (one.due ?? w.viewing.facts.today) <= w.viewing.facts.today))
  return {
    title, note: noteOf(children, sentence(risk.limit.name)), href: homeOf(risk), strip: stripOf(risk, w), state: risk.state, words: risk.words,
    before: risk.before, due: shortDay(risk.limit.due, w.viewing.facts.today), why: whyLink(risk), after: risk.after, firm: risk.limit.firm,
    with: own ? '' : withWhom(risk.waits[0], w), next: nextOf(risk, own, w),
  }
}

/** The one thing to press: my own next task there, or else the place to look. */
function nextOf(risk: Risk, own: Waits | undefined, { viewing: { may } }: Wording) {
  if (own) return { words: tasks[own.kind].todo(1), href: placeOf(own), first: true }
  if (risk.limit.rule.endsWith('core-group') && may.has('hold core group')) return { words: 'Record the core group', href: to(paths.coreGroup, { child: risk.limit.children[0] }), first: true }
  if (risk.unasked && may.has('ask for a conference')) return { words: 'Ask for a conference', href: to(paths.request, { child: risk.limit.children[0] }), first: true }
  return { words: risk.conference ? 'See the conference' : 'See the record', href: homeOf(risk), first: false }
}

function withWhom(one: Waits | undefined, { viewing }: Wording): string {
  if (!one) return ''
  const who = one.person ? viewing.seen.nameOf(one.person) ?? 'somebody' : roleWords(one.role, viewing)
  return `With ${who} since ${shortDay(one.since, viewing.facts.today)}`
}

const roleWords = (role: Role | undefined, { facts }: Viewing): string => role === undefined ? 'somebody' : `the ${facts.council.roleTitle(role)}`

export const todoRow = (line: Line, w: Wording) => {
  const { work, viewing: { facts: { today } } } = w
  const { title, children } = w.call(childrenIn(work.risks.rows.flatMap((r) => r.conference ?? []), work.diary, line.first))
  const reason = work.reasons.find((r) => r.child === line.first.child && r.due === line.due && tasks[line.kind].rules.includes(r.rule))
  return {
    by: byWords(line.due, today), late: line.due !== undefined && line.due < today, why: reason ? to(paths.why, { child: reason.child, rule: reason.rule, event: reason.because }) : '',
    words: tasks[line.kind].todo(line.n), href: placeOf(line.first), note: noteOf(title, children), since: `since ${shortDay(line.first.since, today)}`,
  }
}

const byWords = (due: Day | undefined, today: Day): string => due === undefined ? 'when you can' : due === today ? 'today' : due < today ? `was ${shortDay(due, today)}` : `by ${shortDay(due, today)}`

export const othersRow = (line: Line, w: Wording) => {
  const due = line.due === undefined ? '' : line.due < w.viewing.facts.today ? `first due ${shortDay(line.due, w.viewing.facts.today)}, late` : `due ${shortDay(line.due, w.viewing.facts.today)}`
  const single = line.n === 1
  const { title } = w.call(line.first.children)
  return {
    words: manyOf(line.kind, line.n), note: single ? [`${title}. ${withWhom(line.first, w)}`, due].filter(Boolean).join(', ') : due,
    href: single ? placeOf(line.first) : `${paths.work}?kind=${line.kind.replaceAll(' ', '-')}#others`, link: single ? 'Look' : `All ${line.n}`, about: single ? title : manyOf(line.kind, line.n),
  }
}

export const ownRow = ({ children, risk }: Work['own']['rows'][number], w: Wording) => {
  const { title, children: list } = w.call(children)
  const since = w.work.rows.get(children[0]!)?.planSince
  const months = since === undefined ? undefined : Math.floor((w.viewing.facts.today - since) / 30.44)
  const booked = risk?.conference?.onDay
  return {
    title: list === '' ? title : `${title}: ${list}`, href: to(paths.child, { child: children[0] }), strip: risk ? stripOf(risk, w) : '', state: risk && risk.state !== 'on course' ? risk.state : 'waiting',
    words: risk && risk.state !== 'on course' ? risk.words : months !== undefined ? `${months} ${months === 1 ? 'month' : 'months'} on a plan` : 'No plan',
    note: risk ? `${sentence(risk.limit.name)} ${booked === undefined ? 'by' : `on ${shortDay(booked, w.viewing.facts.today)}, limit`}` : 'No limit runs', due: risk ? shortDay(risk.limit.due, w.viewing.facts.today) : '', why: risk ? whyLink(risk) : '',
  }
}

export const diaryRow = (c: ListedConference, w: Wording) => {
  const { title, children } = w.call(c.children)
  const risk = w.work.risks.rows.find((r) => r.conference?.of === c.of)
  return {
    title, children: sentence(children), kind: kindWords[c.kind], number: c.number, href: to(paths.conference, { conference: c.of }), time: c.startsAt ?? '', until: c.endsAt ?? '', day: c.onDay === undefined ? '' : shortDay(c.onDay, w.viewing.facts.today),
    room: w.viewing.seen.nameOf(c.room) ?? '', chair: w.viewing.seen.nameOf(c.chair) ?? '', risk: risk ? { state: risk.state, words: risk.words } : null, open: c.stage === 'open',
  }
}

export const tenDaysOf = (w: Wording) => tenDays(w.viewing.facts, w.work.diary.map((conference) => {
  const risk = w.work.risks.rows.find((r) => r.conference?.of === conference.of)
  return { conference, words: w.call(conference.children).title, href: to(paths.conference, { conference: conference.of }), state: risk && risk.state !== 'on course' ? risk.state : undefined }
}), w.work.limitsInDiary.map((risk) => ({ risk, words: w.call(risk.limit.children).title })), w.work.everywhere || w.work.roles.includes('conference chair'))

/** "and 14 more", and where they are. */
export const moreOf = (part: Part<unknown>, name: string, anchor: string) =>
  part.total > part.rows.length ? { words: `and ${part.total - part.rows.length} more`, href: `${paths.work}?show=${name}#${anchor}` } : null
