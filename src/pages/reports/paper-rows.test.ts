// The papers board: how far each report has come, what it waits for, and who may press what.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { conferenceAt, recordOf } from '../../record/known.ts'
import { answerReport, showToFamily } from '../../procedures/steps/report-checked.ts'
import { writeReport } from '../../procedures/steps/report.ts'
import { reportFrom, reportOn } from '../../procedures/reports/expected.ts'
import { paperRows } from './paper-rows.ts'
import { conference, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import type { Doing } from '../../../tests/facts.ts'
import type { Action } from '../../access/grants.ts'
import type { Viewing } from '../page.ts'

const names: { [id: string]: string } = { [wren]: 'Wren Thimblewick', [sorrel]: 'Sorrel Thimblewick', [who('fern')]: 'Fern Thimblewick', [who('flint')]: 'Flint Gristmill', [who('perry')]: 'Perry Chalkstone', [who('hazel')]: 'Hazel Inkwell' }
const viewing = (t: ReturnType<typeof madeUp>, on = '2026-04-08', as: Doing['as'] = 'social worker', may: Action[] = ['see papers', 'see deadlines', 'write a report', 'show a report to the family']): Viewing => ({
  at: { conference }, may: new Set(may), facts: t.factsFor({ act: 'look', on, by: 'hazel', as, at: { conference } }),
  seen: { ...recordOf(t.events), words: (id) => id && t.textOf(id), nameOf: (id) => id && names[id] },
})
const rowsOf = (...a: Parameters<typeof viewing>) => paperRows(viewing(...a))
const hazel: Doing = { act: 'write', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }
const sections = { seen: { text: 'Seen.' }, happened: { text: 'A call.' } }

test('one row a child for the social worker, then one an agency; all wait for their writers and are due on one day', () => {
  const rows = rowsOf(madeUp())
  expect(rows.map((r) => r.words)).toEqual(['Social worker, Wren', 'Social worker, Sorrel', 'School', 'Health visiting', 'Police, part A', 'GP'])
  expect(rows.map((r) => r.stops[0])).toEqual(Array(6).fill('here'))
  expect(rows.map((r) => r.due?.on)).toEqual(Array(6).fill(day('2026-04-10')))
  expect(rows[2]!.now).toEqual({ state: 'waiting', words: 'With Perry Chalkstone' })
})

test('a child whose name the viewer may not read has no row', () => {
  const t = madeUp()
  const seen = viewing(t)
  const blind: Viewing = { ...seen, seen: { ...seen.seen, nameOf: (id) => id === sorrel ? undefined : id && names[id] } }
  expect(paperRows(blind).map((r) => r.words).filter((words) => words.startsWith('Social worker'))).toEqual(['Social worker, Wren'])
})

test('past its day it is late by working days', () => {
  expect(rowsOf(madeUp(), '2026-04-13')[0]).toMatchObject({ stops: ['late', 'ahead', 'ahead', 'ahead'], now: { state: 'late', words: 'Not sent. Was due Fri 10 Apr: 1 working day late' } })
})

describe('the road of the social worker’s report', () => {
  test('in, authorised, shown to each parent who is asked, in the pack', () => {
    const t = madeUp()
    const first = () => rowsOf(t)[0]!
    t.does(hazel, (f) => writeReport(f, { sections }))
    expect(first()).toMatchObject({ stops: ['done', 'here', 'ahead', 'ahead'], now: { words: 'To be authorised' }, todo: { words: 'Change it' } })
    const report = reportOn(conferenceAt(t.factsFor(hazel)), wren)!.id
    const rowan: Doing = { act: 'yes', on: '2026-04-08', by: 'rowan', as: 'team manager', at: { conference, report } }
    expect(rowsOf(t, '2026-04-08', 'team manager', ['see papers', 'authorise a report'])[0]!.todo?.words).toBe('Read and authorise')
    t.does(rowan, (f) => answerReport(f, { decision: 'authorise' }))
    expect(first()).toMatchObject({ stops: ['done', 'done', 'here', 'ahead'], now: { words: 'To show: Fern, Flint' }, todo: { words: 'Say who saw it' } })
    for (const name of ['fern', 'flint']) t.does({ ...rowan, act: name, by: 'hazel' }, (f) => showToFamily(f, { person: who(name), shownOn: f.today, understood: 'yes', agrees: 'no' }))
    expect(first()).toMatchObject({ stops: ['done', 'done', 'done', 'done'], now: { state: 'risk', words: '2 of 10 sections' } })
  })

  test('sent back it waits for its writer, and says when', () => {
    const t = madeUp()
    t.does(hazel, (f) => writeReport(f, { sections }))
    const report = reportOn(conferenceAt(t.factsFor(hazel)), wren)!.id
    t.does({ act: 'no', on: '2026-04-08', by: 'rowan', as: 'team manager', at: { conference, report } }, (f) => answerReport(f, { decision: 'send back', comment: 'More.' }))
    expect(rowsOf(t)[0]).toMatchObject({ stops: ['here', 'ahead', 'ahead', 'ahead'], now: { state: 'risk', words: 'Sent back Wed 8 Apr' } })
  })
})

test('a partner’s report with nothing for the family is shown to nobody, and ready', () => {
  const t = madeUp()
  const perry: Doing = { act: 'p', on: '2026-04-08', by: 'perry', as: 'partner professional', at: { conference } }
  const all = Object.fromEntries(['work', 'growing', 'care', 'worries', 'harder', 'strengths', 'safety', 'unchanged', 'would-help', 'offer'].map((code) => [code, { text: 'Closed.', readers: 'professionals only' as const }]))
  t.does(perry, (f) => writeReport(f, { sections: all }))
  expect(rowsOf(t).find((r) => r.words === 'School')).toMatchObject({ stops: ['done', 'done', 'done', 'done'], now: { state: 'done', words: 'Ready' } })
  expect(reportFrom(conferenceAt(t.factsFor(perry)), who('perry'))!.sections.size).toBe(10)
})

test('where a date explains itself stands only for those who may open that page', () => {
  expect(rowsOf(madeUp())[0]!.due?.href).toMatch(/why\/social-worker-report-to-unit/)
  expect(rowsOf(madeUp(), '2026-04-08', 'partner professional', ['see papers'])[0]!.due?.href).toBeUndefined()
})
