// A report that was sent: authorised, sent back, shown to each of the family; and each thing that is refused.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Outcome } from '../../record/happening.ts'
import { parentsToShow, reportFrom, reportOn } from '../reports/expected.ts'
import { oneEntry } from './one-entry.ts'
import { writeReport } from './report.ts'
import { answerReport, familyOf, reportAt, showToFamily, type Shown } from './report-checked.ts'
import { conference, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { idOf, told, type Doing } from '../../../tests/facts.ts'
import type { ReportId } from '../../record/people.ts'

const withReport = () => {
  const t = madeUp()
  const hazel: Doing = { act: 'write', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }
  t.does(hazel, (facts) => writeReport(facts, { sections: { seen: { text: 'Seen.' } } }))
  const report = reportOn(conferenceAt(t.factsFor(hazel)), wren)!.id
  return { t, report, rowan: { act: 'check', on: '2026-04-09', by: 'rowan', as: 'team manager' as const, at: { conference, report } } satisfies Doing }
}
const saw: Shown = { person: who('fern'), shownOn: day('2026-04-09'), understood: 'yes', agrees: 'no', comment: 'The date is wrong.' }

describe('a manager’s answer', () => {
  test('authorised: its writer is told that something waits, and no more', () => {
    const { t, report, rowan } = withReport()
    const outcome = t.does(rowan, (f) => answerReport(f, { decision: 'authorise', comment: 'Clear.' }))
    expect(told(outcome)).toEqual(['ReportAuthorised'])
    expect('events' in outcome && outcome.notices).toEqual([{ to: who('hazel'), says: 'something is waiting for you', conference }])
    expect(reportAt(t.factsFor(rowan))?.authorisedOn).toBe(day('2026-04-09'))
    expect(report).toBeTruthy()
  })

  test('sent back: what should change is between the two of them, and the report waits for its writer', () => {
    const { t, rowan } = withReport()
    const outcome = t.does(rowan, (f) => answerReport(f, { decision: 'send back', comment: 'Say who was there.' }))
    expect('events' in outcome && outcome.events[0]!.words![0]!.marking.label).toBe('the writer and the manager')
    expect(reportAt(t.factsFor(rowan))).toMatchObject({ sentOn: undefined, returned: { on: day('2026-04-09') } })
  })

  test('sent again by its writer while the manager was reading: what was not read is not authorised', () => {
    const { t, rowan } = withReport()
    const shown = new Map([[oneEntry('report', reportAt(t.factsFor(rowan))!.id), 1]])
    t.does({ act: 'again', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }, (f) => writeReport(f, { sections: { seen: { text: 'Seen twice.' } } }))
    expect(t.tries({ ...rowan, shown }, (f) => answerReport(f, { decision: 'authorise' }))).toMatchObject({ refused: expect.stringContaining('again'), anew: true })
  })

  const refusals: [string, () => Outcome, RegExp][] = [
    ['sending back without a word', () => { const { t, rowan } = withReport(); return t.tries(rowan, (f) => answerReport(f, { decision: 'send back' })) }, /Say what should change/],
    ['one’s own report', () => { const { t, rowan } = withReport(); return t.tries({ ...rowan, by: 'hazel' }, (f) => answerReport(f, { decision: 'authorise' })) }, /never by whoever wrote it/],
    ['a report that went back', () => { const { t, rowan } = withReport(); t.does(rowan, (f) => answerReport(f, { decision: 'send back', comment: 'x' })); return t.tries({ ...rowan, act: 'b' }, (f) => answerReport(f, { decision: 'authorise' })) }, /with its writer/],
    ['a report that is not there', () => { const { t, rowan } = withReport(); return t.tries({ ...rowan, at: { conference, report: idOf<ReportId>('no report') } }, (f) => answerReport(f, { decision: 'authorise' })) }, /not in this conference/],
    ['a partner’s report', () => {
      const { t, rowan } = withReport()
      const perry: Doing = { act: 'p', on: '2026-04-08', by: 'perry', as: 'partner professional', at: { conference } }
      t.does(perry, (f) => writeReport(f, { sections: { work: { text: 'Here.' } } }))
      const report = reportFrom(conferenceAt(t.factsFor(perry)), who('perry'))!.id
      return t.tries({ ...rowan, at: { conference, report } }, (f) => answerReport(f, { decision: 'authorise' }))
    }, /Only the social worker’s report/],
  ]
  test.each(refusals)('refused: %s', (_name, attempt, words) => { expect(told(attempt())).toMatch(words) })

  test('that nobody authorises their own stands on the council’s own procedure, and says what to do instead', () => {
    const { t, rowan } = withReport()
    const outcome = t.tries({ ...rowan, by: 'hazel' }, (f) => answerReport(f, { decision: 'authorise' }))
    expect(outcome).toMatchObject({ cites: { document: 'Initial Child Protection Conferences', section: '12.2, The social worker\'s report' } })
    expect('refused' in outcome && outcome.instead).toMatch(/another team manager/)
  })
})

describe('shown to the family', () => {
  test('seen, understood and agrees are three facts, and what was said is kept as theirs', () => {
    const { t, rowan } = withReport()
    const outcome = t.does({ ...rowan, by: 'hazel', as: 'social worker' }, (f) => showToFamily(f, saw))
    expect('events' in outcome && outcome.events[0]).toMatchObject({ type: 'ReportShownToFamily', onWordOf: who('fern'), facts: { shownOn: day('2026-04-09'), understood: 'yes', agrees: 'no' } })
    expect('events' in outcome && outcome.events[0]!.marking.label).toBe('professionals only')
  })

  test('it is for the family of its child: the father of a sister is not among them', () => {
    const { t, rowan } = withReport()
    const facts = t.factsFor(rowan)
    expect(familyOf(facts, reportAt(facts)).sort()).toEqual([who('fern'), who('flint')].sort())
    expect(parentsToShow(conferenceAt(facts), facts, [sorrel], facts.today).sort()).toEqual([who('cobb'), who('fern')].sort())
  })

  test('somebody barred from the child is not among them either', () => {
    const { t, rowan } = withReport()
    t.keep({ act: 'bar', on: '2026-04-08' }, [{ type: 'PersonBarred', facts: { involvement: idOf(`flint parent ${wren}`), barredOn: day('2026-04-08'), reason: idOf('why'), reviewOn: day('2026-07-08') }, children: [wren], about: who('flint'), marking: about([wren], 'professionals only') }])
    const facts = t.factsFor(rowan)
    expect(familyOf(facts, reportAt(facts))).toEqual([who('fern')])
    expect(parentsToShow(conferenceAt(facts), facts, [wren], facts.today)).toEqual([who('fern')])
  })

  const refusals: [string, Partial<Shown>, RegExp, string][] = [
    ['somebody who is no family of the child', { person: who('cobb') }, /not recorded as family/, 'person'],
    ['a day to come', { shownOn: day('2026-04-20') }, /dated Monday 20 April 2026, and today is Thursday 9 April 2026/, 'shownOn-day'],
    ['a day before it was sent', { shownOn: day('2026-04-07') }, /the report as it now stands was sent on Wednesday 8 April 2026/, 'shownOn-day'],
  ]
  test.each(refusals)('refused: %s', (_name, more, words, field) => {
    const { t, rowan } = withReport()
    const outcome = t.tries(rowan, (f) => showToFamily(f, { ...saw, ...more }))
    expect(told(outcome)).toMatch(words)
    expect('refused' in outcome && outcome.field).toBe(field)
  })

  test('refused: a report not sent', () => {
    const { t, rowan } = withReport()
    t.does(rowan, (f) => answerReport(f, { decision: 'send back', comment: 'x' }))
    expect(told(t.tries({ ...rowan, act: 'b' }, (f) => showToFamily(f, saw)))).toMatch(/has not been sent yet/)
    expect(told(t.tries({ ...rowan, act: 'c', at: { conference, report: idOf<ReportId>('none') } }, (f) => showToFamily(f, saw)))).toMatch(/not in this conference/)
  })
})
