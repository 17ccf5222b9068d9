// A conference that was held, from the chair opening it to its end: for families whose plan began at one.
import { decide, giveViews, viewRow } from '../../../procedures/steps/decide.ts'
import { closeConference, fixFollowUp } from '../../../procedures/steps/close.ts'
import { keepLine } from '../../../procedures/steps/map.ts'
import { keepAction, keepContingency, keepDanger, keepGoal } from '../../../procedures/steps/plan.ts'
import { openConference, recordAttendance } from '../../../procedures/steps/room.ts'
import { giveScore } from '../../../procedures/steps/scale.ts'
import type { FactsOf } from '../../../record/events.ts'
import type { EntryId } from '../../../record/people.ts'
import type { Harm } from '../../../record/vocabulary.ts'
import { conference, who } from '../acts.ts'
import { child } from '../families.ts'
import { person, type StaffName } from '../staff.ts'
import { does, madeBy, on } from '../story.ts'

type Column = FactsOf<'MapEntryKept'>['column']
export interface Held {
  family: string, first: string, others?: readonly string[], day: string, chair: StaffName
  here: { [name: string]: 'in the room' | 'on video' | 'apologies' }
  lines: readonly (readonly [Column, string, string])[]
  danger: string, goal: string
  scores: { [name: string]: readonly [number, string] }
  actions: readonly { what: string, who: string, by: string, measure: string }[]
  contingency: string
  views: { [name: string]: string }
  harm: Harm, reasons: string
  coreGroup: string, review: string, worker: StaffName, ended: string
}

/** Told as it went: opened, who is here, what was said, the plan, scores, views, the decision, the days that follow, the end. */
export async function held(h: Held): Promise<void> {
  const where = { conference: conference(h.family) }
  const chair = person(h.chair)
  const tam = person('tam')
  const entry = (act: string): EntryId => madeBy(act, 'entry')
  const one = { about: 'all' as const, readers: [] }
  let minute = 0
  const at = () => `${10 + Math.floor(minute / 60)}:${String(minute++ % 60).padStart(2, '0')}`
  const room = (act: string, by: typeof chair, may: Parameters<typeof does>[0]['may'], step: Parameters<typeof does>[0]['step'], more = {}) => does({ act: `${act} ${h.family}`, when: h.day, at: at(), who: by, may, where: { ...where, ...more }, step })

  await room('opened', chair, 'open the conference', (facts) => openConference(facts, { checked: ['family-met', 'reports-read', 'on-the-record'] }))
  await room('here', tam, 'record attendance', (facts) => recordAttendance(facts, { here: Object.fromEntries(Object.entries(h.here).map(([name, how]) => [who(name), { how }])) }))
  for (const [i, [column, text, by]] of h.lines.entries()) await room(`line ${i}`, tam, 'keep the map', (facts) => keepLine(facts, { text, column, kind: 'fact', saidBy: who(by), ...one }))
  await room('danger', chair, 'keep the plan', (facts) => keepDanger(facts, undefined, { text: h.danger, ...one }))
  const danger = entry(`danger ${h.family}`)
  await room('goal', chair, 'keep the plan', (facts) => keepGoal(facts, undefined, { danger, text: h.goal }))
  for (const [name, [score, reason]] of Object.entries(h.scores)) await room(`score ${name}`, tam, 'record a score', (facts) => giveScore(facts, undefined, { person: who(name), score, reason }))
  for (const [i, a] of h.actions.entries()) await room(`action ${i}`, tam, 'keep the plan', (facts) => keepAction(facts, undefined, { what: a.what, who: who(a.who), byOn: on(a.by), measure: a.measure, goal: entry(`goal ${h.family}`), ...one }))
  await room('contingency', tam, 'keep the plan', (facts) => keepContingency(facts, undefined, { text: h.contingency, ...one }))
  const rows = Object.fromEntries([h.first, ...h.others ?? []].flatMap((of) => Object.entries(h.views).map(([name, reason]) => [viewRow(who(name), child(of)), { view: 'plan needed' as const, reason }])))
  await room('views', tam, 'record a view', (facts) => giveViews(facts, { views: rows }))
  await room('decided', chair, 'record a decision', (facts) => decide(facts, child(h.first), { test: 'is likely to suffer significant harm', outcome: 'a child protection plan', harm: h.harm, reasons: h.reasons, how: 'all agreed' }), { child: child(h.first) })
  for (const other of h.others ?? []) await room(`decided ${other}`, chair, 'record a decision', (facts) => decide(facts, child(other), { test: 'is likely to suffer significant harm', outcome: 'a child protection plan', harm: h.harm, reasons: h.reasons, how: 'all agreed' }), { child: child(other) })
  await room('dates', chair, 'record a decision', (facts) => fixFollowUp(facts, { coreGroupOn: on(h.coreGroup), reviewOn: on(h.review), leadWorker: person(h.worker) }))
  minute = (Number(h.ended.slice(0, 2)) - 10) * 60 + Number(h.ended.slice(3))
  await room('closed', chair, 'close the conference', (facts) => closeConference(facts, { endedAt: h.ended }))
}
