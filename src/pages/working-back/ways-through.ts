// What cannot be met if the conference is held on a day, and the ways through: another day inside the limit, or asking for a later one.
import { longDay, shortDay, type Day } from '../../calendar/day.ts'
import { workingDayAfter } from '../../calendar/working-days.ts'
import { closest, type OfferedDay } from '../../procedures/back-plan/days.ts'
import type { Plan } from '../../procedures/back-plan/plan.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import { bookAddress, breakWords, dayAddress } from './tiles.ts'
import type { DutyRow } from './duty-rows.ts'
import type { Viewing } from '../page.ts'

interface Shown { readonly plan: Plan, readonly rows: readonly DutyRow[], readonly days: readonly OfferedDay[], readonly shown: Day, readonly limit: Day | undefined }

/** The card beside the table. */
export function cannotBeMet(viewing: Viewing, all: Shown) {
  const cannot = all.rows.filter(({ duty }) => duty.as === 'cannot be met' && !duty.optional)
  const risky = all.rows.filter(({ duty }) => duty.as === 'at risk' && !duty.optional)
  const own = all.days.find((d) => d.onDay === all.shown)
  const taken = breakWords((own?.breaks ?? []).filter((b) => b.what !== 'duty' && b.what !== 'no day in hand'))
  return {
    cannot: [...cannot.map(({ what, by }) => `${what}: its last day was ${by}.`), ...taken.map((words) => `${words} at ${all.plan.from}.`)],
    risky: risky.map(({ duty, what, by, now }) => duty.dueOn < viewing.facts.today ? `${what}: its day was ${by}. No rule sets it, so it can still be done. ${now}.` : `${what}, by ${by}. ${now}.`),
    noneCannot: risky.some(({ duty }) => duty.dueOn < viewing.facts.today) ? 'Every duty that a rule sets a day for can still be met. What should be done by now is below.' : 'Nothing: every duty can still be met.',
    ways: ways(viewing, all, cannot.length + taken.length > 0, risky.length > 0),
  }
}

interface Way { readonly words: string, readonly href: string, readonly note?: string }

function ways(viewing: Viewing, all: Shown, wanted: boolean, risky: boolean): Way[] {
  const { at, may, facts } = viewing
  const c = conferenceAt(facts)
  if (c.held) return []
  const books = may.has('book a conference')
  const best = closest(all.days.filter((d) => d.onDay !== all.shown))
  const own = all.days.find((d) => d.onDay === all.shown)
  const better = wanted && best && (own === undefined || best.breaks.length < own.breaks.length) ? best : undefined
  return [
    ...better ? [{ words: `Look at ${longDay(better.onDay).replace(/ \d{4}$/, '')}`, href: dayAddress(at, better.onDay), note: breakWords(better.breaks).join('. ') || 'Nothing is broken by it' }] : [],
    ...(wanted || risky) && may.has('see papers') ? [{ words: 'See who has which report', href: to(paths.papers, at) }] : [],
    ...late(viewing, all.limit, books, wanted),
  ]
}

/** A day past the limit is asked for apart, of whoever the council lets decide; where the council lets nobody, that is said. */
function late({ at, facts }: Viewing, limit: Day | undefined, books: boolean, wanted: boolean): Way[] {
  if (limit === undefined || !books || (!wanted && limit >= facts.today)) return []
  const who = facts.council.value(conferenceAt(facts).kind === 'transfer-in' ? 'late transfer-in consults' : 'late date consults', facts.today)
  const next = workingDayAfter(limit < facts.today ? facts.today : limit, 1, facts.holidays)
  const note = who === 'nobody may agree' ? `This council agrees to no day past ${shortDay(limit, facts.today)}. If it is passed all the same, say why` : `Say why, how the children are kept safe until then, and who was consulted`
  return [{ words: 'Ask for a day past the limit', href: bookAddress(at, next), note }]
}
