// The conference of the invented family whose parents are apart, held as its chair and minute-taker would hold it: each parent says, scores, answers for and is shown something.
import { keepLine } from '../../src/procedures/steps/map.ts'
import { keepMinutesSection, signMinutes } from '../../src/procedures/steps/minutes.ts'
import { answerReport, showToFamily } from '../../src/procedures/steps/report-checked.ts'
import { addWhoCame } from '../../src/procedures/steps/who-came.ts'
import { giveView } from '../../src/procedures/steps/family-view.ts'
import { conference, who } from '../../src/server/example/acts.ts'
import { person } from '../../src/server/example/staff.ts'
import { held } from '../../src/server/example/stories/held.ts'
import { does, madeBy, on } from '../../src/server/example/story.ts'
import type { PersonId, ReportId } from '../../src/record/people.ts'

/** How many children it is decided for. */
export const decisions = 2

const f = 'thimblewick'
const where = { conference: conference(f) }

/** Those who came without having been asked. */
export const walkedIn = { housing: madeBy<PersonId>('came housing', 'person'), family: madeBy<PersonId>('came family', 'person') }

export async function thimblewickHeld(): Promise<void> {
  const report = madeBy<ReportId>('report hazel wren thimblewick', 'report')
  await does({ act: 'authorised wren', when: '2026-04-10', who: person('rowan'), may: 'authorise a report', where: { ...where, report }, step: (facts) => answerReport(facts, { decision: 'authorise' }) })
  for (const parent of ['fern', 'flint']) {
    await does({ act: `shown ${parent}`, when: '2026-04-11', who: person('hazel'), may: 'show a report to the family', where: { ...where, report },
      step: (facts) => showToFamily(facts, { person: who(parent), shownOn: on('2026-04-11'), understood: 'yes', agrees: 'partly', comment: `${parent} said a thing.` }) })
    await does({ act: `view ${parent}`, when: '2026-04-11', at: '15:00', who: person('hazel'), may: 'show a report to the family', where,
      step: (facts) => giveView(facts, { person: who(parent), view: `What ${parent} wants.`, mayRead: 'the rest of the family too' }) })
  }
  await held({
    family: f, first: 'wren', others: ['sorrel'], day: '2026-04-14', chair: 'marlow', worker: 'hazel',
    here: { hazel: 'in the room', vale: 'on video', perry: 'in the room', jory: 'in the room', nia: 'in the room', fern: 'in the room', flint: 'in the room', myrtle: 'apologies', marlow: 'in the room', tam: 'in the room' },
    lines: [['worry', 'I do not sleep when he texts.', 'fern'], ['worry', 'Nobody asked me.', 'flint'], ['worry', 'Police came three times.', 'vale'], ['strength', 'She rang the police herself.', 'jory'], ['need', 'A telephone of her own.', 'jory']],
    danger: 'We are worried that the girls see their mother hurt again.', goal: 'Nobody is hurt.',
    scores: { hazel: [3, 'Early.'], fern: [4, 'He has not come.'], flint: [8, 'It is over.'], jory: [3, 'He may still look.'] },
    actions: [{ what: 'Weekly visits', who: 'jory', by: '2026-04-30', measure: 'They happen.' }, { what: 'A group for the girls', who: 'fern', by: '2026-05-04', measure: 'They go.' }, { what: 'A course', who: 'flint', by: '2026-05-04', measure: 'He goes.' }],
    contingency: 'Ring the police.', views: { hazel: 'It is near.', jory: 'It is near.' }, harm: 'emotional abuse', reasons: 'Wren saw her mother hurt.',
    coreGroup: '2026-04-24', review: '2026-07-10', ended: '12:30',
  })
  for (const [name, agency] of [['Otter Signpost', 'housing'], ['Sedum Thimblewick', 'family']] as const) {
    await does({ act: `came ${agency}`, when: '2026-04-14', at: '12:45', who: person('tam'), may: 'record attendance', where,
      step: (facts) => addWhoCame(facts, { name, agency, here: 'in the room', part: 'watches', agreedBy: person('marlow') }) })
  }
  await does({ act: 'closed line', when: '2026-04-14', at: '12:50', who: person('tam'), may: 'keep the map', where,
    step: (facts) => keepLine(facts, { text: 'A matter about another person is looked into.', column: 'worry', kind: 'allegation', saidBy: who('vale'), about: 'all', readers: ['closed'] }) })
  await does({ act: 'section', when: '2026-04-20', who: person('tam'), may: 'draft minutes', where, step: (facts) => keepMinutesSection(facts, 'discussion', { text: 'What was talked about.' }) })
  await does({ act: 'signed', when: '2026-04-21', who: person('marlow'), may: 'sign minutes', where, step: (facts) => signMinutes(facts, { safe: 'Yes', why: 'They cannot wait.' }) })
}
