// To send: every notice and every released copy, with how far each has got. What is sent says nothing about a child.
import { shortDay } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { judgeList } from '../../store/judge.ts'
import { copiesOut, noticesOut, type OutboxCopy, type OutboxNotice } from '../../store/outbox.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { together } from '../reports/together.ts'
import type { ChildId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

const most = 200

export const outboxPage = page({
  path: paths.outbox,
  title: 'To send',
  may: 'see the outbox',
  load: async (tx) => {
    const [notices, copies] = [await noticesOut(tx, most), await copiesOut(tx, most)]
    await judgeList(tx, 'see conference', [...new Set([...notices, ...copies].flatMap((row) => row.children))])
    return { notices, copies }
  },
  names: ({ notices, copies }) => [...new Set([...notices.map((n) => n.person), ...copies.map((c) => c.reader)])],
  view: {
    template: 'convene/outbox.njk',
    shows: (viewing, { notices, copies }) => ({
      notices: notices.map((n) => noticeRow(viewing, n)), copies: copies.map((c) => copyRow(viewing, c)),
      waiting: notices.filter((n) => n.sentAt === undefined).length + copies.filter((c) => c.sentOn === undefined).length, cut: notices.length === most || copies.length === most,
    }),
  },
})

const about = ({ seen }: Viewing, children: readonly ChildId[]): string => together(children.flatMap((child) => seen.nameOf(child) ?? []))

function noticeRow(viewing: Viewing, n: OutboxNotice) {
  const at = (instant: string) => { const { on, at } = londonTime(instant); return `${shortDay(on)} ${at}` }
  return {
    who: viewing.seen.nameOf(n.person) ?? 'Somebody', says: sentence(n.says), about: about(viewing, n.children), href: n.conference ? to(paths.people, { conference: n.conference }) : '',
    made: at(n.madeAt), state: n.sentAt ? 'done' : 'waiting', words: n.sentAt ? `Sent ${at(n.sentAt)}` : 'Waits to be sent',
  }
}

const how: { readonly [way: string]: string } = { 'outbox': 'In Quorate', 'by letter': 'By letter', 'in person': 'In person' }

function copyRow(viewing: Viewing, c: OutboxCopy) {
  return {
    who: viewing.seen.nameOf(c.reader) ?? 'Somebody', paper: sentence(c.paper), how: how[c.how] ?? c.how, about: about(viewing, c.children), href: to(paths.copies, { conference: c.conference }),
    released: shortDay(c.releasedOn), state: c.sentOn === undefined ? 'waiting' : 'done', words: c.sentOn === undefined ? (c.how === 'outbox' ? 'Waits to be sent' : 'To be handed over') : `Sent ${shortDay(c.sentOn)}`,
  }
}
