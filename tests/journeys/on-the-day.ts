// The example conference on Wren and Sorrel carried on to the middle of its day, for pictures of the room and for two people at one line.
import { decide, giveViews, viewRow } from '../../src/procedures/steps/decide.ts'
import { keepLine } from '../../src/procedures/steps/map.ts'
import { keepAction, keepContingency, keepDanger, keepGoal } from '../../src/procedures/steps/plan.ts'
import { beginAgendaStep, openConference, recordAttendance } from '../../src/procedures/steps/room.ts'
import { giveScore } from '../../src/procedures/steps/scale.ts'
import type { FactsOf } from '../../src/record/events.ts'
import { conference, who } from '../../src/server/example/acts.ts'
import { child } from '../../src/server/example/families.ts'
import { person } from '../../src/server/example/staff.ts'
import { does, madeBy, on, type Doing } from '../../src/server/example/story.ts'

export const day = '2026-04-14'
const where = { conference: conference('thimblewick') }
const all = { about: 'all' as const, readers: [] }

const lines: readonly (readonly [FactsOf<'MapEntryKept'>['column'], FactsOf<'MapEntryKept'>['kind'], string, string])[] = [
  ['worry', 'fact', 'vale', 'On 21 March Wren ran next door in the dark. Flint was hurting Fern.'],
  ['worry', 'fact', 'perry', 'Wren missed eleven mornings since February.'],
  ['complicating factor', 'observation', 'jory', 'Flint set up Fern’s telephone.'],
  ['grey area', 'opinion', 'hazel', 'We do not know what Sorrel hears at night.'],
  ['strength', 'fact', 'fern', 'Myrtle has the girls on Fridays, and they sleep there.'],
  ['strength', 'observation', 'perry', 'Wren has a worry word with her teacher and uses it.'],
  ['safety', 'fact', 'fern', 'I rang the police myself.'],
  ['need', 'opinion', 'jory', 'A telephone that only Fern can open, this week.'],
]

/** Opened at ten, with everybody here, the map, the plan, scores and views; `act` names the one thing each call does. */
export async function toTheDecisions(): Promise<void> {
  let minute = 0
  const room = (act: string, by: string, may: Doing['may'], step: Doing['step'], more = {}) =>
    does({ act: `day ${act}`, when: day, at: `10:${String(minute++).padStart(2, '0')}`, who: who(by), may, where: { ...where, ...more }, step })
  await room('opened', 'marlow', 'open the conference', (facts) => openConference(facts, { checked: ['family-met', 'reports-read', 'on-the-record'] }))
  const here = { hazel: 'in the room', vale: 'on video', perry: 'in the room', jory: 'in the room', nia: 'in the room', fern: 'in the room', flint: 'apologies' } as const
  await room('here', 'tam', 'record attendance', (facts) => recordAttendance(facts, { here: Object.fromEntries(Object.entries(here).map(([name, how]) => [who(name), { how }])) }))
  for (const [i, [column, kind, by, text]] of lines.entries()) await room(`line ${i}`, 'tam', 'keep the map', (facts) => keepLine(facts, { text, column, kind, saidBy: who(by), ...all }))
  await room('danger', 'marlow', 'keep the plan', (facts) => keepDanger(facts, undefined, { text: 'Hazel, police and school are worried that Flint finds Fern and the girls and hurts Fern in front of them, as on 21 March.', ...all }))
  await room('goal', 'marlow', 'keep the plan', (facts) => keepGoal(facts, undefined, { danger: madeBy('day danger', 'entry'), text: 'For three months nobody but those they choose knows where the girls sleep, and Wren says so.' }))
  for (const [name, score] of [['hazel', 3], ['vale', 3], ['perry', 4], ['jory', 3], ['nia', 5], ['fern', 6]] as const) await room(`score ${name}`, 'tam', 'record a score', (facts) => giveScore(facts, undefined, { person: who(name), score }))
  await room('action', 'tam', 'keep the plan', (facts) => keepAction(facts, undefined, { what: 'A new telephone for Fern, set up with Jory', who: who('jory'), byOn: on('2026-04-17'), measure: 'Fern has it, and the old one is switched off.', goal: madeBy('day goal', 'entry'), ...all }))
  await room('contingency', 'tam', 'keep the plan', (facts) => keepContingency(facts, undefined, { text: 'If Flint comes to the house, Fern rings 999, then Jory.', ...all }))
  const rows = (['hazel', 'vale', 'perry', 'jory'] as const).map((name) => [viewRow(who(name), child('wren')), { view: 'plan needed' as const, reason: 'It may happen again.' }])
  await room('views', 'tam', 'record a view', (facts) => giveViews(facts, { views: Object.fromEntries(rows) }))
  await room('step', 'marlow', 'keep the plan', (facts) => beginAgendaStep(facts, { step: 'decisions' }))
  await room('decided', 'marlow', 'record a decision', (facts) => decide(facts, child('wren'), { test: 'both', outcome: 'a child protection plan', harm: 'emotional abuse',
    reasons: 'Wren saw and heard her mother being hurt, more than once, and ran for help in the dark. It is likely to happen again if Flint finds them.', how: 'all agreed' }), { child: child('wren') })
}

/** The chair of it, for whoever acts beside these. */
export const chair = person('marlow')
