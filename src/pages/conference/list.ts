// Conferences: those ahead by the limit they are to meet, each with its small clock, and those held in the last weeks.
import { addDays, shortDay } from '../../calendar/day.ts'
import { bankHolidaysAlone } from '../../calendar/holidays.ts'
import { judgeList } from '../../store/judge.ts'
import { childrenListed, conferencesBetween, conferencesOpen, mine, openLimits, waitingIn, type ListedChild, type ListedConference } from '../../store/lists.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { miniStrip } from '../pictures/strip.ts'
import { called } from '../worklists/called.ts'
import { limitRules, riskOf, type Risk } from '../worklists/limits.ts'
import { kindWords } from './head.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ChildId } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Viewing } from '../page.ts'

const [first, most] = [50, 500]
/** So many days back a conference that was held still stands in the list. */
const daysBack = 60

interface Listed { readonly ahead: readonly { conference: ListedConference, risk: Risk | undefined }[], readonly held: readonly ListedConference[], readonly rows: ReadonlyMap<ChildId, ListedChild>, readonly more: number }

async function listOf(tx: Tx, show: string | undefined, facts: Facts): Promise<Listed> {
  const whose = await mine(tx, 'see conference')
  const [open, limits, waiting] = [await conferencesOpen(tx, whose), await openLimits(tx, whose, limitRules), await waitingIn(tx, await mine(tx))]
  const ahead = open.map((conference) => {
    const limit = limits.find((l) => l.children.some((child) => conference.children.includes(child)) && riskOf(l, [conference], [], facts).conference)
    return { conference, risk: limit && riskOf(limit, [conference], waiting, facts) }
  }).sort((a, b) => (a.risk?.limit.due ?? a.conference.onDay ?? Infinity) - (b.risk?.limit.due ?? b.conference.onDay ?? Infinity))
  const held = (await conferencesBetween(tx, whose, addDays(facts.today, -daysBack), facts.today)).filter((c) => c.stage === 'held' || c.stage === 'signed').toReversed()
  const shown = { ahead: ahead.slice(0, show === 'all' ? most : first), held: held.slice(0, first) }
  const opened = await judgeList(tx, 'see conference', [...new Set([...shown.ahead.map((a) => a.conference), ...shown.held].flatMap((c) => c.children))])
  return { ...shown, rows: await childrenListed(tx, opened), more: ahead.length - shown.ahead.length }
}

export const conferencesPage = page({
  path: paths.conferences,
  title: 'Conferences',
  may: 'see conference',
  reads: ['show'],
  load: (tx, at, facts) => listOf(tx, at['show'], facts),
  names: ({ ahead, held }) => [...ahead.map((a) => a.conference), ...held].flatMap((c) => c.chair ?? []),
  view: {
    template: 'conference/list.njk',
    shows: (viewing, list) => ({ ahead: list.ahead.map(({ conference, risk }) => aheadRow(viewing, list, conference, risk)), held: list.held.map((c) => heldRow(viewing, list, c)), more: list.more }),
  },
})

const nameOf = ({ seen, facts }: Viewing, { rows }: Listed, c: ListedConference) =>
  called(c.children.filter((child) => seen.nameOf(child)), { name: (child) => seen.nameOf(child), rows, today: facts.today })

function aheadRow(viewing: Viewing, list: Listed, c: ListedConference, risk: Risk | undefined) {
  const { facts, seen } = viewing
  const { title, children } = nameOf(viewing, list, c)
  const booked = c.stage === 'asked for' ? undefined : c.onDay
  return {
    title, note: `${children}. ${kindWords[c.kind]}, ${c.number}`, href: to(paths.conference, { conference: c.of }),
    day: booked === undefined ? 'No day yet' : `${shortDay(booked, facts.today)}, ${c.startsAt ?? ''}`, chair: seen.nameOf(c.chair) ?? '', state: risk?.state ?? 'on course', words: c.stage === 'open' ? 'Open now' : risk?.words ?? 'On course',
    limit: risk ? { before: risk.before, due: shortDay(risk.limit.due, facts.today), after: risk.after, why: to(paths.why, { child: risk.limit.children[0], rule: risk.limit.rule, event: risk.limit.because }) } : undefined,
    strip: risk && miniStrip({ startsOn: risk.limit.since, startsWith: 'Start', limit: risk.limit.due, today: facts.today, bookedOn: booked, what: 'Conference', holidays: bankHolidaysAlone(facts.holidays) }).svg,
  }
}

const stages = { 'asked for': 'Asked for', 'booked': 'Booked', 'open': 'Open', 'held': 'Minutes to sign', 'signed': 'Minutes signed' } as const

function heldRow(viewing: Viewing, list: Listed, c: ListedConference) {
  const { title, children } = nameOf(viewing, list, c)
  return {
    title, note: `${children}. ${kindWords[c.kind]}${c.number ? `, ${c.number}` : ''}`, href: to(paths.conference, { conference: c.of }),
    day: shortDay(c.heldOn ?? c.onDay!, viewing.facts.today), chair: viewing.seen.nameOf(c.chair) ?? '', words: stages[c.stage], state: c.stage === 'signed' ? 'done' : 'waiting',
  }
}
