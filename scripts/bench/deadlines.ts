// Measures counting: fifteen working days with bank holidays, a second's worth, beside date-fns and moment-business-days doing less or the same.
import { addBusinessDays } from 'date-fns'
import moment from 'moment-business-days'
import { dueOn, workingDays } from '../../src/calendar/count.ts'
import { day, addDays, dayText, type Day } from '../../src/calendar/day.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'

export interface DeadlinesMeasured {
  /** Deadlines in a second, one thread. */
  readonly perSecond: number
  /** How many times as many as date-fns, which skips weekends and knows no holiday. */
  readonly timesDateFns: number
  /** How many times as many as moment-business-days with the same holidays. */
  readonly timesMoment: number
}

const start = day('2026-01-05')
const days: Day[] = Array.from({ length: 700 }, (_, i) => addDays(start, i))

/** Rates of the three in turn, three rounds, the median of each. */
export function benchDeadlines(): DeadlinesMeasured {
  moment.updateLocale('en', { holidays: englandAndWales.list.map((h) => dayText(h.on)), holidayFormat: 'YYYY-MM-DD' } as never)
  const texts = days.map(dayText)
  const dates = texts.map((text) => new Date(`${text}T12:00:00`))
  const rounds = Array.from({ length: 3 }, () => ({
    ours: rate((i) => dueOn(workingDays(15).after(days[i % days.length]!), englandAndWales)),
    dateFns: rate((i) => addBusinessDays(dates[i % dates.length]!, 15).getTime()),
    moment: rate((i) => (moment(texts[i % texts.length]!) as unknown as { businessAdd(n: number): { valueOf(): number } }).businessAdd(15).valueOf(), 20),
  }))
  const median = (of: (round: (typeof rounds)[number]) => number) => rounds.map(of).sort((a, b) => a - b)[1]!
  const ours = median((r) => r.ours)
  return { perSecond: ours, timesDateFns: ours / median((r) => r.dateFns), timesMoment: ours / median((r) => r.moment) }
}

let kept = 0
/** How often something is done in a second, tried for about 300 ms; what it gives is added up, so that nothing is left out. */
function rate(work: (i: number) => number, batch = 2_000): number {
  for (let i = 0; i < batch; i++) kept += work(i)
  const began = performance.now()
  let done = 0
  while (performance.now() - began < 300) for (let i = 0; i < batch; i++) kept += work(done++)
  return done / ((performance.now() - began) / 1000)
}

/** So that the sums are used. */
export const sums = (): number => kept
