// Invented rows for the gallery: nobody here is real, and the dates are those of the example families.
import { addDays, day } from '../../src/calendar/day.ts'
import { englandAndWales as holidays } from '../../src/calendar/holidays.ts'
import { backPlan, type Duty } from '../../src/pages/pictures/back-plan.ts'
import { genogram } from '../../src/pages/pictures/genogram.ts'
import { monthGrid } from '../../src/pages/pictures/month-grid.ts'
import { scaleLine, spread } from '../../src/pages/pictures/spread.ts'
import { miniStrip, strip, type Clock } from '../../src/pages/pictures/strip.ts'
import type { VisitMark } from '../../src/pages/pictures/timeline-marks.ts'
import { timeline } from '../../src/pages/pictures/timeline.ts'

const today = day('2026-04-09')
const clock: Clock = { startsOn: day('2026-03-24'), startsWith: 'Strategy discussion', limit: day('2026-04-16'), today, bookedOn: day('2026-04-14'), what: 'Conference', holidays }
const late: Clock = { ...clock, startsOn: day('2026-03-13'), limit: day('2026-04-07'), bookedOn: day('2026-04-13') }
const open: Clock = { ...clock, startsOn: day('2026-03-20'), limit: day('2026-04-14'), bookedOn: undefined }
const review: Clock = { ...clock, startsOn: day('2026-01-12'), startsWith: 'Initial conference', limit: day('2026-04-12'), bookedOn: day('2026-04-08'), heldOn: day('2026-04-08'), what: 'First review' }

const both = (title: string, rows: Clock) => ({ title, full: strip(rows), mini: miniStrip(rows) })
export const strips = [
  both('Booked inside the limit', clock),
  both('Not booked, at risk', open),
  both('Past the limit, booked', late),
  both('Past the limit, not booked', { ...late, bookedOn: undefined, today: day('2026-04-20') }),
  both('Held late', { ...late, heldOn: day('2026-04-13'), today: day('2026-05-01') }),
  both('Booked on the limit, which is tomorrow', { ...clock, today: day('2026-04-15'), bookedOn: day('2026-04-16') }),
  both('Today is the day', { ...clock, today: day('2026-04-14') }),
  both('Today is a Sunday', { ...clock, today: day('2026-04-12') }),
  both('Thirty working days', { ...clock, limit: day('2026-05-07'), bookedOn: day('2026-05-01') }),
  both('A review in weeks, held', review),
  both('A six-month review, past its limit', { ...review, startsOn: day('2025-09-05'), limit: day('2026-03-05'), bookedOn: day('2026-05-12'), heldOn: undefined, startsWith: 'First review', what: 'Second review' }),
]

const duty = (what: string, who: string, from: string, to: string, as: Duty['as'], now: string): Duty => ({ what, who, opensOn: day(from), dueOn: day(to), as, now })
const planned = backPlan({
  conferenceOn: day('2026-04-14'), conference: 'Conference, 10:00', limit: day('2026-04-16'), limitWords: 'Limit, day 15', today, holidays,
  schoolHolidays: [{ from: day('2026-03-30'), to: day('2026-04-10') }],
  duties: [
    duty('Invitation list agreed', 'Pru Ledgerly', '2026-03-24', '2026-03-27', 'done', 'Thu 26 Mar'),
    duty('Invitations out', 'Pru Ledgerly', '2026-03-27', '2026-03-31', 'done', 'Mon 30 Mar'),
    duty('Exclusion or restriction asked', 'Hazel Inkwell', '2026-03-27', '2026-04-09', 'done', 'Thu 2 Apr'),
    duty('Partner reports', 'Partners', '2026-03-31', '2026-04-10', 'begun', '3 of 5 in'),
    duty('Nursery report', 'Dot Pinafore', '2026-03-31', '2026-04-10', 'cannot be met', 'Shut until Wed 15 Apr'),
    duty('Report on Wren authorised', 'Rowan Clockhouse', '2026-03-31', '2026-04-10', 'begun', 'With manager'),
    duty('Report on Sorrel authorised', 'Rowan Clockhouse', '2026-03-31', '2026-04-10', 'at risk', '3 sections to go'),
    duty('Shown and explained to family', 'Hazel Inkwell', '2026-04-09', '2026-04-10', 'not begun', 'Visit Fri 16:00'),
    duty('Wren meets her advocate', 'Skye Speakwell', '2026-04-09', '2026-04-13', 'not begun', 'Fri 10 Apr'),
  ],
})

const spreadOut = spread({
  low: 'not safe at home tonight', high: 'no professional needed',
  scores: [
    { who: 'Vale', score: 2, as: 'professional' }, { who: 'Jory', score: 3, as: 'professional' }, { who: 'Hazel', score: 3, as: 'professional' },
    { who: 'Nia', score: 4, as: 'professional' }, { who: 'Perry', score: 6, as: 'professional' }, { who: 'Fern', score: 5, as: 'family' },
    { who: 'Myrtle', score: 6, as: 'family' }, { who: 'Wren', score: 7, as: 'child' },
  ],
  earlier: [{ words: 'Initial conference', lowest: 1, highest: 4 }],
})

const by = 'Hazel Inkwell'
const visits: VisitMark[] = Array.from({ length: 20 }, (_, i) => ({ on: addDays(day('2025-09-09'), i * 10), by, as: i === 13 ? 'did not happen' : i % 3 === 1 ? 'seen with others' : 'seen alone' }))
const pip = timeline({
  of: "Pip's record", from: day('2025-08-11'), to: day('2026-06-15'), today: day('2026-04-14'), visits,
  plans: [
    { from: day('2025-08-18'), to: day('2025-09-05'), words: 'enquiry', as: 'enquiry', by },
    { from: day('2025-09-05'), words: 'Child protection plan, neglect: 7 months', as: 'plan', by: 'Unit' },
  ],
  conferences: [{ on: day('2025-09-05'), words: 'Initial, day 13', by: 'Unit' }, { on: day('2025-12-02'), words: 'First review', by: 'Unit' }, { on: day('2026-04-14'), words: 'Today: second review', by: 'Unit' }],
  limits: [{ on: day('2026-06-02'), words: 'limit 2 Jun', by: 'Unit' }],
  coreGroups: ['2025-09-18', '2025-10-29', '2025-12-10', '2026-01-20', '2026-03-03'].map(on => ({ on: day(on), held: on !== '2026-01-20', by })),
  scores: [['2025-09-05', 3], ['2025-10-29', 3], ['2025-12-02', 3], ['2025-12-10', 4], ['2026-03-03', 4], ['2026-04-14', 5]].map(([on, score]) => ({ on: day(String(on)), score: Number(score), by })),
  workers: [{ from: day('2025-08-18'), to: day('2026-01-12'), who: 'Rue Brackenwhistle', by }, { from: day('2026-01-26'), who: 'Hazel Inkwell', by: 'Rowan Clockhouse' }],
  events: [{ on: day('2025-08-16'), words: 'Found alone', by: 'Police' }, { on: day('2025-10-06'), words: 'Mum starts recovery group', by: 'Mum' }, { on: day('2026-01-14'), words: 'Mum drinking again', by: 'School' }, { on: day('2026-03-09'), words: 'Swimming', by: 'Pip' }],
})

const family = genogram({
  people: [
    { id: 'n1', name: 'not known', drawnAs: 'male', notKnown: true }, { id: 'briar', name: 'Briar', drawnAs: 'female', died: 'died 2019' },
    { id: 'alder', name: 'Alder', drawnAs: 'male', died: 'died 2021' }, { id: 'myrtle', name: 'Myrtle', drawnAs: 'female', age: 61 },
    { id: 'n2', name: 'not known', drawnAs: 'male', notKnown: true }, { id: 'opal', name: 'Opal', drawnAs: 'female', age: 63 },
    { id: 'reed', name: 'Reed', drawnAs: 'male', age: 36 }, { id: 'fern', name: 'Fern', drawnAs: 'female', age: 31 }, { id: 'flint', name: 'Flint', drawnAs: 'male', age: 34 },
    { id: 'tansy', name: 'Tansy', drawnAs: 'female', age: 15 }, { id: 'wren', name: 'Wren', drawnAs: 'female', age: 8, subject: true }, { id: 'sorrel', name: 'Sorrel', drawnAs: 'female', age: 4, subject: true },
  ],
  couples: [
    { a: 'n1', b: 'briar', children: ['myrtle'] }, { a: 'alder', b: 'myrtle', children: ['fern'] }, { a: 'n2', b: 'opal', children: ['flint'] },
    { a: 'reed', b: 'fern', parted: true, children: ['tansy'] }, { a: 'fern', b: 'flint', parted: true, children: ['wren', 'sorrel'] },
  ],
  bonds: [{ from: 'flint', to: 'fern', as: 'harm', words: 'has hurt her' }, { from: 'myrtle', to: 'sorrel', as: 'close', words: 'close, every Friday' }],
  homes: [{ people: ['fern', 'wren', 'sorrel'], words: 'one home since 23 March' }],
  network: [{ name: 'Mr Chalkstone', words: 'Wren tells him' }, { name: 'Jory Hearthlight', words: 'Fern rings her' }, { name: 'Next door', words: 'Wren ran there' }],
})

const counting = { startsOn: clock.startsOn, startsWith: 'strategy disc.', limit: clock.limit, today, bookedOn: day('2026-04-14'), holidays }
export const pictures = {
  strip: strip(clock), mini: miniStrip(clock), miniLate: miniStrip(late), miniOpen: miniStrip(open),
  grid: monthGrid({ ...counting, counts: 'working days' }),
  calendarDays: monthGrid({ ...counting, counts: 'calendar days', limit: day('2026-04-23') }),
  backPlan: planned, spread: spreadOut, timeline: pip, genogram: family, scaleLine: scaleLine('not safe tonight', 'safe enough'),
}

const half = (words: string, name?: string, state?: string) => name ? { words, items: [{ words: name, href: '#', state }] } : { words, free: true }
export const tenDays = [
  { words: 'Thu 9', today: true, halves: [half('am'), half('pm', 'Larkbarrow')] }, { words: 'Fri 10', halves: [half('am'), half('pm')] },
  { words: 'Mon 13', halves: [half('am', 'Oakapple', 'late'), half('pm')] },
  { words: 'Tue 14', halves: [half('am', 'Thimblewick', 'risk'), half('pm', 'Bramblecote')], limits: [{ words: 'Moonpenny limit' }] },
  { words: 'Wed 15', halves: [half('am', 'Puddleford'), half('pm')] }, { words: 'Thu 16', halves: [half('am'), half('pm')], limits: [{ words: 'Thimblewick limit' }] },
  { words: 'Fri 17', halves: [half('am', 'Tidewrack'), half('pm')] }, { words: 'Mon 20', halves: [half('am'), half('pm', 'Starfallow')] },
  { words: 'Tue 21', halves: [half('am', 'Hollowpipe'), half('pm')], limits: [{ words: 'Puddleford limit' }] }, { words: 'Wed 22', halves: [half('am', 'Fiddlewood'), half('pm', 'Wickerlow')] },
]
