// What My work is made of, read as the person who looks: limits, what waits, the diary, own children, and the names of those on the page.
import { addDays } from '../../calendar/day.ts'
import { judgeList } from '../../store/judge.ts'
import { childrenListed, conferencesAhead, conferencesBetween, dueReasons, mine, mostLimits, openLimits, ownChildrenAs, waitingIn, type DueReason, type ListedChild, type ListedConference, type Waits } from '../../store/lists.ts'
import { copiesFor, type OwnCopy } from '../../store/lists-copies.ts'
import { rolesHeld } from '../../store/self.ts'
import { around, inOrder, limitRules, nearestOnly, riskAround, type Risk } from './limits.ts'
import { tenFrom } from './ten-days.ts'
import { others, tasks, todo, type Line } from './tasks.ts'
import { peopleAsked, waitingForYou, type Asked } from './waiting-for-you.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { ChildId, PersonId, Role } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'

/** So many rows first, and then "and 14 more"; all of them at most this many. */
const first = 10
const most = 200

export interface Part<R> { readonly rows: readonly R[], readonly total: number }
export interface Work {
  readonly roles: readonly Role[]
  readonly everywhere: boolean
  readonly risks: Part<Risk>
  readonly late: number
  /** There are more than were read. */
  readonly manyMore: boolean
  readonly next: Risk | undefined
  readonly todo: Part<Line>
  readonly others: Part<Line>
  readonly waiting: number
  readonly diary: readonly ListedConference[]
  readonly limitsInDiary: readonly Risk[]
  readonly own: Part<{ readonly children: readonly ChildId[], readonly risk: Risk | undefined }>
  readonly rows: ReadonlyMap<ChildId, ListedChild>
  readonly reasons: readonly DueReason[]
  readonly people: readonly PersonId[]
  /** What waits for somebody who is asked as a partner. */
  readonly asked: readonly Asked[]
  /** Copies that were sent to this person, of the last weeks. */
  readonly copies: readonly OwnCopy[]
}

export async function workOf(tx: Tx, at: At, facts: Facts): Promise<Work> {
  const part = <R>(name: string, rows: readonly R[]): Part<R> => ({ rows: rows.slice(0, at['show'] === name ? most : first), total: rows.length })
  const whose = await mine(tx)
  const roles = await rolesHeld(tx)
  const own = roles.includes('social worker') ? await ownChildrenAs(tx, 'social worker') : []
  const nearest = await openLimits(tx, whose, limitRules, addDays(facts.today, 45))
  const limits = inOrder(nearestOnly(nearest))
  const ownLimits = own.length > 0 ? nearestOnly(await openLimits(tx, { everywhere: false, children: own }, limitRules)) : []
  const waiting = await waitingIn(tx, whose)
  const ahead = await conferencesAhead(tx, [...new Set([...limits, ...ownLimits].flatMap((l) => l.children))])
  const beside = around(ahead, waiting)
  const asRisk = (limit: (typeof limits)[number]) => riskAround(limit, beside, facts)
  const all = limits.map(asRisk)
  const risks = part('limits', all.filter((r) => r.state !== 'on course'))
  const ten = tenFrom(facts)
  const diary = await conferencesBetween(tx, whose, ten[0]!, ten[9]!)
  const lines = { todo: part('todo', todo(waiting, facts.today)), others: othersOf(at, waiting, facts) }
  const children = part('children', ownGroups(own, ownLimits.map(asRisk)))
  const limitsInDiary = all.filter((r) => r.limit.due >= ten[0]! && r.limit.due <= ten[9]!).slice(0, 40)
  const next = all.filter((r) => r.state === 'on course').sort((a, b) => a.limit.due - b.limit.due)[0]
  const named = [...new Set([...[...risks.rows, ...limitsInDiary, ...(next ? [next] : [])].flatMap((r) => [...r.limit.children, ...r.conference?.children ?? []]),
    ...[...lines.todo.rows, ...lines.others.rows].flatMap((l) => [...l.first.children, ...childrenIn(ahead, diary, l.first)]), ...diary.flatMap((c) => c.children), ...children.rows.flatMap((g) => g.children)])]
  const opened = await judgeList(tx, 'see own work', named)
  const asked = roles.includes('partner professional') ? await waitingForYou(tx, facts) : []
  return {
    roles, everywhere: whose.everywhere, risks, late: all.filter((r) => r.state === 'late').length, manyMore: nearest.length === mostLimits, next, ...lines, waiting: waiting.filter((w) => !w.mine && w.kind !== 'conference to open').length,
    diary, limitsInDiary, own: children, rows: await childrenListed(tx, opened), reasons: await dueReasons(tx, [...new Set(lines.todo.rows.map((l) => l.first.child))], tasksRules),
    people: [...new Set([...diary.flatMap((c) => c.chair ?? []), ...lines.others.rows.flatMap((l) => l.first.person ?? []), ...waiting.slice(0, 50).flatMap((w) => w.person ?? []), ...peopleAsked(asked)])], asked,
    copies: (await copiesFor(tx)).filter((copy) => copy.sentOn > facts.today - 42),
  }
}

const tasksRules = [...new Set(Object.values(tasks).flatMap((t) => t.rules))]

/** One line a kind; or, of one kind that was asked for, one line for each thing. */
function othersOf(at: At, waiting: readonly Waits[], { today }: Facts): Part<Line> {
  const kind = Object.keys(tasks).find((name) => name.replaceAll(' ', '-') === at['kind'])
  if (!kind) { const rows = others(waiting, today); return { rows, total: rows.length } }
  const rows = waiting.filter((w) => !w.mine && w.kind === kind).map((w): Line => ({ kind: w.kind, n: 1, first: w, due: w.due }))
  return { rows: rows.slice(0, most), total: rows.length }
}

/** All children of the conference that a thing waits in, so that it is called by all of them. */
export const childrenIn = (ahead: readonly ListedConference[], diary: readonly ListedConference[], w: Waits): readonly ChildId[] =>
  [...ahead, ...diary].find((c) => c.of === w.conference)?.children ?? w.children

/** Own children with their nearest limit; brothers and sisters on one clock are one row. */
function ownGroups(own: readonly ChildId[], risks: readonly Risk[]): { children: readonly ChildId[], risk: Risk | undefined }[] {
  const groups = new Map<string, { children: ChildId[], risk: Risk | undefined }>()
  for (const child of own) {
    const risk = risks.find((r) => r.limit.children.includes(child))
    const key = risk ? `${risk.limit.rule} ${risk.limit.because}` : child
    groups.set(key, { children: [...groups.get(key)?.children ?? [], child], risk })
  }
  return [...groups.values()].sort((a, b) => (a.risk?.limit.due ?? Infinity) - (b.risk?.limit.due ?? Infinity))
}
