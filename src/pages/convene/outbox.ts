// To send: what still waits, and, a day at a time, what went before. What is sent says nothing about a child.
import { dayText, longDay, parseDay, shortDay, type Day } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { judgeList } from '../../store/judge.ts'
import { copiesOut, daysOut, noticesOut, type OutboxCopy, type OutboxNotice } from '../../store/outbox.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { together } from '../reports/together.ts'
import type { ChildId } from '../../record/people.ts'
import type { At } from '../../record/known.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Viewing } from '../page.ts'

/** So many days stand on one page, and so many things that wait. */
const [mostDays, mostRows] = [14, 50] as const

/** `?day=2026-04-01`: what went on it. Without it what waits (`?page=2`, the next fifty), and the days before (`?before=2026-04-01`, those before it). */
async function load(tx: Tx, at: At) {
  const [on, before] = [parseDay(at['day'] ?? ''), parseDay(at['before'] ?? '')]
  const part = on === undefined ? { waits: true } as const : { waits: false, since: on, before: on + 1 as Day } as const
  const [notices, copies, days] = [await noticesOut(tx, part), await copiesOut(tx, part), on === undefined ? await daysOut(tx, before, mostDays + 1) : []]
  await judgeList(tx, 'see conference', [...new Set([...notices, ...copies].flatMap((row) => row.children))])
  return { on, before, notices, copies, days }
}

export const outboxPage = page({
  path: paths.outbox,
  title: 'To send',
  may: 'see the outbox',
  reads: ['day', 'before', 'page'],
  load,
  names: ({ notices, copies }) => [...new Set([...notices.map((n) => n.person), ...copies.map((c) => c.reader)])],
  view: {
    template: 'convene/outbox.njk',
    shows: (viewing, { on, before, notices, copies, days }) => {
      const pages = Math.max(1, Math.ceil(Math.max(notices.length, copies.length) / mostRows))
      const shown = Math.min(pages, Math.max(1, Math.trunc(Number(viewing.at['page'])) || 1))
      const part = <T>(rows: readonly T[]): readonly T[] => rows.slice((shown - 1) * mostRows, shown * mostRows)
      const pageAt = (n: number): string => n < 1 || n > pages ? '' : `${to(paths.outbox)}?${on === undefined ? '' : `day=${dayText(on)}&`}page=${n}`
      return {
        on: on === undefined ? '' : longDay(on), waiting: notices.length + copies.length, notices: part(notices).map((n) => noticeRow(viewing, n)), copies: part(copies).map((c) => copyRow(viewing, c)),
        pages: pages > 1 ? { words: `Page ${shown} of ${pages}`, less: pageAt(shown - 1), more: pageAt(shown + 1) } : null,
        days: days.slice(0, mostDays).map((d) => ({ words: longDay(d.on), href: `${to(paths.outbox)}?day=${dayText(d.on)}`, end: [many(d.notices, 'notice', 'notices'), many(d.copies, 'copy', 'copies')].filter(Boolean).join(', ') })),
        older: days.length > mostDays ? `${to(paths.outbox)}?before=${dayText(days[mostDays - 1]!.on)}#before` : '', newest: before === undefined ? '' : `${to(paths.outbox)}#before`,
      }
    },
  },
  back: (at) => at['day'] ? `${to(paths.outbox)}#before` : to(paths.work),
})

const many = (count: number, one: string, more: string): string => count === 0 ? '' : `${count} ${count === 1 ? one : more}`
const about = ({ seen }: Viewing, children: readonly ChildId[]): string => together(children.flatMap((child) => seen.nameOf(child) ?? []))

function noticeRow(viewing: Viewing, n: OutboxNotice) {
  const at = (instant: string) => { const { on, at } = londonTime(instant); return `${shortDay(on, viewing.facts.today)} ${at}` }
  return {
    who: viewing.seen.nameOf(n.person) ?? 'Somebody', says: sentence(n.says), about: about(viewing, n.children), href: n.conference ? to(paths.people, { conference: n.conference }) : '',
    made: at(n.madeAt), state: n.sentAt ? 'done' : viewing.at['day'] ? 'no' : 'waiting', words: n.sentAt ? `Sent ${at(n.sentAt)}` : viewing.at['day'] ? 'Was not sent, and is over' : 'Waits to be sent',
  }
}

const how: { readonly [way: string]: string } = { 'outbox': 'In Quorate', 'by letter': 'By letter', 'in person': 'In person' }

function copyRow(viewing: Viewing, c: OutboxCopy) {
  return {
    who: viewing.seen.nameOf(c.reader) ?? 'Somebody', paper: sentence(c.paper), how: how[c.how] ?? c.how, about: about(viewing, c.children), href: to(paths.copies, { conference: c.conference }),
    released: shortDay(c.releasedOn, viewing.facts.today), state: c.sentOn === undefined ? 'waiting' : 'done', words: c.sentOn === undefined ? (c.how === 'outbox' ? 'Waits to be sent' : 'To be handed over') : `Sent ${shortDay(c.sentOn, viewing.facts.today)}`,
  }
}
