// Put a wrong day right: first every date that this would move is shown, then it is kept.
import { longDay, partsOf, shortDay, type Day } from '../../calendar/day.ts'
import { typedDay } from '../../calendar/typed.ts'
import { movesOf, type Move } from '../../procedures/moves.ts'
import { correctable, correctDay, notRightDay } from '../../procedures/steps/enquiry.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { At } from '../../record/known.ts'
import type { EventId } from '../../record/people.ts'
import { aDay, sentence } from '../fields.ts'
import { happenedLine } from './happened.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

const parts = ['to-day', 'to-month', 'to-year'] as const

export const correctPage = page({
  path: paths.correct,
  title: 'Put a day right',
  may: 'correct an event',
  reads: parts,
  asks: (_facts: Facts) => ({ to: aDay('The right day') }),
  filled: ({ at, seen }) => {
    if (parts.some((part) => at[part])) return Object.fromEntries(parts.map((part) => [part, at[part]]))
    const event = seen.events.find((e) => e.id === at['event'])
    if (!event) return {}
    const { year, month, dayOfMonth } = partsOf(event.on)
    return { 'to-day': String(dayOfMonth), 'to-month': String(month), 'to-year': String(year) }
  },
  view: {
    template: 'child/correct.njk',
    shows: ({ at, seen, facts }) => {
      const event = seen.events.find((e) => e.id === at['event'] && correctable.includes(e.type))
      const read = asked(at)
      const to = typeof read === 'number' ? read : undefined
      const wrong = event && to !== undefined && to !== event.on ? notRightDay(facts, event, to) : undefined
      const shown = event && to !== undefined && to !== event.on && (wrong === undefined || wrong.unlikely === true)
      return {
        what: event ? happenedLine(event, facts) : '', was: event ? longDay(event.on) : '', right: to === undefined ? '' : longDay(to), known: event !== undefined, parts: parts.map((part) => [part, at[part] ?? '']),
        asked: shown, moves: shown ? movesOf(facts, event.id as EventId, to).map(moveRow(facts.today)) : [],
        warn: shown && wrong ? wrong.refused : '',
        fault: !event || shown || read === undefined ? '' : typeof read === 'object' ? `${read.wrong}.` : wrong?.refused ?? 'This is the day it has already.',
      }
    },
  },
  changes: (facts) => shownOne(facts, 'right day', facts.at['event'] as EventId),
  act: correctDay,
  button: 'Keep the right day',
  next: paths.child,
  back: paths.child,
})

const moveRow = (today: Day) => (m: Move): string[] => [sentence(m.name), m.from === undefined ? 'not counted' : shortDay(m.from, today), m.to === undefined ? 'no longer counted' : `${shortDay(m.to, today)}${m.met ? ', met or ended' : ''}`]

/** The day that was asked about in the address, or what is wrong with it. */
const asked = (at: At): ReturnType<typeof typedDay> => typedDay(at['to-day'] ?? '', at['to-month'] ?? '', at['to-year'] ?? '')
