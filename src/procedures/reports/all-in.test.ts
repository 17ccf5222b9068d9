// Deadlines of reports are met when the last report that is owed has come, or the last parent has seen it; until then whoever is left has their day.
import { expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { englandAndWales } from '../../calendar/holidays.ts'
import { about } from '../../record/marking.ts'
import type { Happening } from '../../record/happening.ts'
import { recordOf } from '../../record/known.ts'
import type { ChildId } from '../../record/people.ts'
import { councilNamed } from '../councils.ts'
import { deadlines } from '../deadlines.ts'
import { planFor, type Planning } from '../back-plan/plan.ts'
import { waitingFor } from '../waiting.ts'
import { conference, held, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { idOf } from '../../../tests/facts.ts'

const council = councilNamed('rotherham')!
type Made = ReturnType<typeof madeUp>
type Kind = 'social worker' | 'partner'

const children = { Wren: [wren], Sorrel: [sorrel], both: [wren, sorrel] }
const sent = (from: string, kind: Kind, whose: keyof typeof children): Happening => ({
  type: 'ReportSent', conference, children: children[whose], marking: about(children[whose], 'professionals only'),
  facts: { report: idOf(`${from} ${whose}`), conference, from: who(from), kind, children: [...children[whose]], sentOn: day('2026-04-07'), nothingToAdd: [] },
})
const shown = (from: string, whose: keyof typeof children, to: string, on: string): Happening => ({
  type: 'ReportShownToFamily', conference, children: children[whose], about: who(to), marking: about(children[whose], 'professionals only'),
  facts: { report: idOf(`${from} ${whose}`), conference, person: who(to), shownOn: day(on), understood: 'yes', agrees: 'yes' },
})
let acts = 0
const keep = (t: Made, ...told: Happening[]) => t.keep({ act: `kept ${acts++}`, on: '2026-04-08' }, told)

const stands = (t: Made, rule: string) => deadlines(t.events, council, englandAndWales).filter((d) => d.rule === rule)
  .map((d) => [d.children.map((child) => child === wren ? 'Wren' : 'Sorrel').join(' and '), d.metOn === undefined ? d.endedOn === undefined ? 'runs' : `ended ${dayText(d.endedOn)}` : `met ${dayText(d.metOn)}`])
const waits = (t: Made, kind: string, child: ChildId) => {
  const record = recordOf(t.events)
  const due = deadlines(record.events, council, englandAndWales)
  return waitingFor(record, { children: [], conferences: [conference], people: [] }, due).filter((w) => w.kind === kind && w.child === child).map((w) => w.due && dayText(w.due))
}
const duty = (t: Made, kind: string) => {
  const record = recordOf(t.events)
  const known: Planning = { ...record, council, holidays: englandAndWales, today: day('2026-04-09') }
  return planFor(known, record.conferences.get(conference)!, day('2026-04-14'), '10:00').duties.find((d) => d.kind === kind)?.as
}

test('the social worker’s report is given to the family when the last parent has seen it, and the other parent keeps their day until then', () => {
  const t = madeUp()
  const rule = 'social-worker-report-to-family'
  keep(t, sent('hazel', 'social worker', 'Wren'), sent('hazel', 'social worker', 'Sorrel'))
  for (const report of ['Wren', 'Sorrel'] as const) keep(t, { type: 'ReportAuthorised', conference, children: children[report], marking: about(children[report], 'professionals only'), facts: { report: idOf(`hazel ${report}`), conference, authorisedOn: day('2026-04-07') } })
  keep(t, shown('hazel', 'Wren', 'fern', '2026-04-08'))
  expect(stands(t, rule)).toEqual([['Wren and Sorrel', 'runs']])
  expect(waits(t, 'report to show the family', wren)).toEqual(['2026-04-10'])
  keep(t, shown('hazel', 'Wren', 'flint', '2026-04-09'))
  expect(stands(t, rule)).toEqual([['Sorrel', 'runs']])
  keep(t, shown('hazel', 'Sorrel', 'fern', '2026-04-09'), shown('hazel', 'Sorrel', 'cobb', '2026-04-10'))
  expect(stands(t, rule)).toEqual([['Wren and Sorrel', 'met 2026-04-10']])
  expect(duty(t, 'reports shown to the family')).toBe('done')
})

test('what was seen before the date was moved counts for the new date', () => {
  const t = madeUp()
  keep(t, sent('hazel', 'social worker', 'both'), ...['fern', 'flint', 'cobb'].map((one) => shown('hazel', 'both', one, '2026-04-08')))
  keep(t, { type: 'ConferenceBooked', facts: { conference, kind: 'initial', onDay: day('2026-04-21'), from: '10:00', until: '12:30', room: idOf('bell'), chair: who('marlow'), bookedOn: day('2026-04-09') }, conference, children: [wren, sorrel], marking: about([wren, sorrel], 'family may read') })
  expect(stands(t, 'social-worker-report-to-family')).toEqual([['Wren and Sorrel', 'met 2026-04-08']])
})

test('a report that is sent again is another text: it is to be seen again', () => {
  const t = madeUp()
  keep(t, sent('hazel', 'social worker', 'Wren'), shown('hazel', 'Wren', 'fern', '2026-04-08'), shown('hazel', 'Wren', 'flint', '2026-04-08'), sent('hazel', 'social worker', 'Wren'))
  expect(stands(t, 'social-worker-report-to-family')).toEqual([['Wren and Sorrel', 'runs']])
})

test('a parent who is no longer asked is not waited for: what the other one saw met it', () => {
  const t = madeUp()
  keep(t, sent('hazel', 'social worker', 'both'), shown('hazel', 'both', 'fern', '2026-04-08'), shown('hazel', 'both', 'cobb', '2026-04-09'))
  expect(stands(t, 'social-worker-report-to-family')).toEqual([['Wren and Sorrel', 'runs']])
  keep(t, { type: 'InvitationRemoved', conference, children: [wren], about: who('flint'), marking: about([wren], 'professionals only'), facts: { conference, person: who('flint'), removedOn: day('2026-04-10'), reason: idOf('a reason') } })
  expect(stands(t, 'social-worker-report-to-family')).toEqual([['Wren and Sorrel', 'met 2026-04-09']])
})

test('partners’ reports are in, and circulated, when every agency asked has sent its own; each keeps its day until then', () => {
  const t = madeUp()
  keep(t, sent('perry', 'partner', 'Wren'), sent('vale', 'partner', 'both'))
  for (const rule of ['partner-report', 'partner-reports-circulated']) {
    expect(stands(t, rule).filter(([, how]) => how !== 'runs')).toEqual([])
  }
  expect(waits(t, 'report to write', sorrel)).toContain('2026-04-10')
  keep(t, sent('bryn', 'partner', 'Wren'))
  expect(stands(t, 'partner-report')).toEqual([['Sorrel', 'runs']])
  keep(t, sent('nia', 'partner', 'Sorrel'))
  expect(stands(t, 'partner-report')).toEqual([['Wren and Sorrel', 'met 2026-04-07']])
})

test('a partner’s report is given to the family when each parent has seen each of them', () => {
  const southwark = councilNamed('southwark')!
  const t = madeUp()
  const how = () => [councilNamed('lincolnshire')!, southwark, council].flatMap((one) => deadlines(t.events, one, englandAndWales).filter((d) => d.rule === 'partner-report-to-family').slice(0, 1).map((d) => d.metOn === undefined ? 'runs' : dayText(d.metOn)))
  keep(t, sent('perry', 'partner', 'Wren'), sent('vale', 'partner', 'both'), sent('bryn', 'partner', 'Wren'), sent('nia', 'partner', 'Sorrel'))
  const parents = { perry: ['fern', 'flint'], vale: ['fern', 'flint', 'cobb'], bryn: ['fern', 'flint'], nia: ['fern', 'cobb'] }
  const all = Object.entries(parents).flatMap(([from, to]) => to.map((one) => shown(from, from === 'vale' ? 'both' : from === 'nia' ? 'Sorrel' : 'Wren', one, '2026-04-09')))
  keep(t, ...all.slice(0, -1))
  expect(how().length).toBeGreaterThan(0)
  expect(new Set(how())).toEqual(new Set(['runs']))
  keep(t, ...all.slice(-1))
  expect(new Set(how())).toEqual(new Set(['2026-04-09']))
})

test('the conference ends what was to be ready before it', () => {
  const t = madeUp()
  keep(t, held)
  for (const rule of ['partner-report', 'partner-reports-circulated', 'social-worker-report-to-family']) expect(stands(t, rule)).toEqual(stands(t, rule).map(([whose]) => [whose, 'ended 2026-04-14']))
})
