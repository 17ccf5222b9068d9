// What came after a conference of long ago: the plan on paper the next day, minutes written and signed, core groups.
import { about } from '../../../record/marking.ts'
import { askAmendment } from '../../../procedures/steps/amend-minutes.ts'
import { holdCoreGroup } from '../../../procedures/steps/core-group.ts'
import { keepMinutesSection, sendToChair, signMinutes } from '../../../procedures/steps/minutes.ts'
import { loader } from '../../../store/transaction.ts'
import { conference } from '../acts.ts'
import { child } from '../families.ts'
import { person, type StaffName } from '../staff.ts'
import { does, on } from '../story.ts'

export interface After { family: string, first: string, worker: StaffName, chair: StaffName, planOn: string, minutesOn: string, reason: string, discussion: string, coreGroups: readonly string[], wrong?: { readonly on: string, readonly says: string, readonly right: string } }

/** Papers that went by letter, before copies were made here; then the core groups. */
export async function after(a: After): Promise<void> {
  const where = { conference: conference(a.family) }
  const all = [child(a.first)]
  const paper = { conference: conference(a.family), children: all, marking: about(all, 'family may read') }
  await does({ act: `plan sent ${a.family}`, when: a.planOn, at: '15:00', who: loader, may: 'deliver copies', where, step: () => ({ events: [{ type: 'PlanSent', ...paper, facts: { conference: conference(a.family), sentOn: on(a.planOn) } }] }) })
  for (const [code, text] of [['reason', a.reason], ['discussion', a.discussion]] as const) {
    await does({ act: `minutes ${code} ${a.family}`, when: a.minutesOn, at: '09:00', who: person('tam'), may: 'draft minutes', where, step: (facts) => keepMinutesSection(facts, code, { text }) })
  }
  await does({ act: `minutes to chair ${a.family}`, when: a.minutesOn, at: '10:00', who: person('tam'), may: 'draft minutes', where, step: sendToChair })
  await does({ act: `minutes signed ${a.family}`, when: a.minutesOn, at: '14:00', who: person(a.chair), may: 'sign minutes', where, step: (facts) => signMinutes(facts, { safe: 'Yes', why: 'Written before this service was in use.' }) })
  await does({ act: `minutes sent ${a.family}`, when: a.minutesOn, at: '15:00', who: loader, may: 'deliver copies', where, step: () => ({ events: [{ type: 'MinutesSent', ...paper, facts: { conference: conference(a.family), sentOn: on(a.minutesOn) } }] }) })
  if (a.wrong) {
    const { says, right } = a.wrong
    await does({ act: `wrong in the minutes ${a.family}`, when: a.wrong.on, at: '11:00', who: person('pru'), may: 'see copies', where, step: (facts) => askAmendment(facts, { part: 'discussion', wrong: says, right }) })
  }
  for (const held of a.coreGroups) {
    await does({ act: `core group ${held} ${a.family}`, when: held, at: '16:00', who: person(a.worker), may: 'hold core group', where: { child: child(a.first) }, step: (facts) => holdCoreGroup(facts, { heldOn: on(held), children: all }) })
  }
}
