// What waits of the reports, from the day a conference is booked until the family has seen them.
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import { recordOf } from '../../record/known.ts'
import { answerInvitation } from '../steps/answers.ts'
import { answerReport, showToFamily } from '../steps/report-checked.ts'
import { writeReport } from '../steps/report.ts'
import { reportOn } from './expected.ts'
import { reportsWaiting } from './waiting-reports.ts'
import { conference, madeUp, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import type { Doing } from '../../../tests/facts.ts'

const waits = (t: ReturnType<typeof madeUp>) => {
  const record = recordOf(t.events)
  return reportsWaiting(record.conferences.get(conference)!, record, () => day('2026-04-10')).map((w) => [w.kind, w.role ?? w.person, w.child === wren ? 'wren' : 'sorrel'])
}

test('one report a child for the social worker, one for each agency asked, none for the family', () => {
  expect(waits(madeUp())).toEqual([
    ['report to write', 'social worker', 'wren'], ['report to write', 'social worker', 'sorrel'],
    ['report to write', who('perry'), 'wren'], ['report to write', who('nia'), 'sorrel'], ['report to write', who('vale'), 'wren'], ['report to write', who('bryn'), 'wren'],
  ])
})

test('a report goes from its writer to the manager, back, and on until each parent who is asked has seen it', () => {
  const t = madeUp()
  const ofWren = () => waits(t).filter(([, whom, child]) => child === 'wren' && typeof whom === 'string' && !whom.includes('-'))
  const hazel: Doing = { act: 'write', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }
  const write = (act: string) => t.does({ ...hazel, act, shown: new Map([...t.events].flatMap((e) => e.entry ? [[e.entry as string, e.version!]] : [])) }, (f) => writeReport(f, { sections: { seen: { text: 'Seen.' } } }))
  write('one')
  expect(ofWren()).toEqual([['report to authorise', 'team manager', 'wren']])
  const report = reportOn(conferenceAt(t.factsFor(hazel)), wren)!.id
  const rowan: Doing = { act: 'back', on: '2026-04-09', by: 'rowan', as: 'team manager', at: { conference, report } }
  t.does(rowan, (f) => answerReport(f, { decision: 'send back', comment: 'More.' }))
  expect(ofWren()).toEqual([['report to write', 'social worker', 'wren']])
  write('two')
  t.does({ ...rowan, act: 'yes' }, (f) => answerReport(f, { decision: 'authorise' }))
  expect(ofWren()).toEqual([['report to show the family', 'social worker', 'wren']])
  for (const person of ['fern', 'flint']) {
    expect(ofWren()).toHaveLength(1)
    t.does({ ...rowan, act: `show ${person}`, by: 'hazel' }, (f) => showToFamily(f, { person: who(person), shownOn: day('2026-04-09'), understood: 'yes', agrees: 'not asked' }))
  }
  expect(ofWren()).toEqual([])
})

test('a partner waits for nothing before they have been asked to come', () => {
  const t = madeUp()
  const notYet = t.events.filter((e) => !(e.type === 'InvitationSent' && e.facts.person === who('nia')))
  const record = recordOf(notYet)
  expect(reportsWaiting(record.conferences.get(conference)!, record, () => undefined).some((w) => w.person === who('nia'))).toBe(false)
})

test('an agency that cannot come still owes its report', () => {
  const t = madeUp()
  t.does({ act: 'nia', on: '2026-04-08', by: 'nia', as: 'partner professional', at: { conference } }, (f) => answerInvitation(f, { answer: 'not coming', why: 'A court hearing.' }))
  expect(waits(t)).toContainEqual(['report to write', who('nia'), 'sorrel'])
})
