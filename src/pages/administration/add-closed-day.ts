// Add a day on which nobody works here: first how many open dates it would move is shown, then it is kept. And take one away again.
import { longDay, parseDay, type Day } from '../../calendar/day.ts'
import { typedDay } from '../../calendar/typed.ts'
import { withClosed, publishedIn } from '../../procedures/closed-days.ts'
import { dayMoves, type DayMoves } from '../../procedures/day-moves.ts'
import { addClosedDay, notToAdd, takeAwayClosedDay } from '../../procedures/steps/closed-days.ts'
import { closedNow } from '../../record/closed-days.ts'
import type { At } from '../../record/known.ts'
import { aroundDay } from '../../store/diary.ts'
import { NotAllowed } from '../../store/judge.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Facts } from '../../procedures/facts.ts'
import { aDay, choice, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

const parts = ['onDay-day', 'onDay-month', 'onDay-year'] as const
const kinds = ['bank holiday', 'closure day'] as const
type Kind = (typeof kinds)[number]

interface Moves extends DayMoves { readonly booked: number }

export const addClosedDayPage = page({
  path: paths.addClosedDay,
  title: 'Add a day on which nobody works',
  may: 'change working days',
  reads: [...parts, 'kind'],
  asks: (_facts: Facts) => ({
    onDay: aDay('Day'),
    kind: choice('What is it?', kinds, { hint: 'A bank holiday moves every date. A closure day moves the dates this council sets itself, and no national limit' }),
    name: shortText('What is it called?', { max: 80, missing: 'Say what the day is called', hint: 'Everybody reads this where a date explains itself, for example “Offices closed for the move”' }),
  }),
  filled: ({ at }) => Object.fromEntries([...parts, 'kind'].map((part) => [part, at[part] ?? ''])),
  load: async (tx, at, facts): Promise<Moves | undefined> => {
    const on = askedDay(at)
    return on === undefined || notToAdd(facts, on) !== undefined ? undefined : movesIf(tx, facts, on, [...closedNow(facts.closedDays), { onDay: on, kind: kindOf(at) }])
  },
  view: {
    template: 'administration/add-closed-day.njk',
    shows: ({ at, facts }, moves) => {
      const on = askedDay(at)
      return { taking: false, day: on === undefined ? '' : longDay(on), kind: kindOf(at), moves: moves ?? null, fault: faultOf(facts, at), parts: [...parts, 'kind'].map((part) => [part, part === 'kind' ? kindOf(at) : at[part] ?? '']) }
    },
  },
  act: addClosedDay,
  button: 'Add the day',
  next: paths.closedDays,
  back: paths.closedDays,
})

export const takeAwayClosedDayPage = page({
  path: paths.takeAwayClosedDay,
  title: 'Take a day away',
  may: 'change working days',
  directory: true,
  asks: (_facts: Facts) => ({}),
  load: async (tx, at, facts): Promise<Moves> => {
    const day = parseDay(at['onDay'] ?? '')
    if (day === undefined || !closedNow(facts.closedDays).some((d) => d.onDay === day)) throw new NotAllowed('change working days', {})
    return movesIf(tx, facts, day, closedNow(facts.closedDays).filter((d) => d.onDay !== day))
  },
  view: {
    template: 'administration/take-away-day.njk',
    shows: ({ at, seen }, moves) => {
      const day = parseDay(at['onDay'] ?? '')!
      const found = closedNow(seen.closedDays).find((d) => d.onDay === day)
      return { taking: true, day: longDay(day), name: seen.words(found?.name) ?? '', moves }
    },
  },
  act: (facts) => takeAwayClosedDay(facts, parseDay(facts.at['onDay'] ?? '')),
  button: 'Take it away',
  next: paths.closedDays,
  back: paths.closedDays,
})

const kindOf = (at: At): Kind => kinds.find((kind) => kind === at['kind']) ?? 'closure day'

/** What would move under other days, for whoever is about to keep them. */
async function movesIf(tx: Tx, facts: Facts, day: Day, days: Parameters<typeof withClosed>[1]): Promise<Moves> {
  const { open, booked } = await aroundDay(tx, day)
  return { ...dayMoves(open, facts.council, facts.holidays, withClosed(publishedIn(facts.holidays), days)), booked }
}

/** The day that was asked about in the address, or what is wrong with it. */
const asked = (at: At): ReturnType<typeof typedDay> => typedDay(at['onDay-day'] ?? '', at['onDay-month'] ?? '', at['onDay-year'] ?? '')
const askedDay = (at: At): Day | undefined => { const read = asked(at); return typeof read === 'number' ? read : undefined }

function faultOf(facts: Facts, at: At): string {
  const read = asked(at)
  return read === undefined ? '' : typeof read === 'object' ? `${read.wrong}.` : notToAdd(facts, read) ?? ''
}
