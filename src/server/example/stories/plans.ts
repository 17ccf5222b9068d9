// Families with a plan: one decided yesterday, one whose review comes with an interpreter, one whose review is long past.
import { answered, asked, booked, challenged, checked, concluded, discussed, invited, proposed, reported } from '../acts.ts'
import { openWithReason } from '../../../procedures/steps/opening.ts'
import { child } from '../families.ts'
import { person, type StaffName } from '../staff.ts'
import { does } from '../story.ts'
import { after } from './after.ts'
import { delivered, released } from './copies.ts'
import { held, type Held } from './held.ts'

interface Before { discussed: string, concluded: string, asked: string, booked: string, why: string, parent: string }

/** From the strategy discussion to the end of the initial conference. */
async function began(before: Before, h: Held, partners: readonly StaffName[]): Promise<void> {
  const { family, first, worker } = h
  await discussed(family, worker, [first], before.discussed, before.why)
  await concluded(family, worker, first, before.concluded, 'Harm is likely to go on unless people act together.')
  await asked(family, worker, [first], before.asked)
  await proposed(family, worker, before.parent, before.asked, { standing: 'must', reason: 'Parent.' })
  for (const name of partners) await proposed(family, worker, name, before.asked, { standing: 'must', knows: [first], reason: 'Knows the child.' })
  await booked(family, { when: before.booked, day: h.day, room: 'bell', chair: h.chair })
  await invited(family, before.booked)
  for (const name of partners) await answered(family, name, before.booked, 'in the room')
  await reported(family, partners[0]!, before.booked, { work: 'We have known the family for a year.', worries: before.why, offer: 'A visit each week.' })
  await reported(family, worker, before.booked, { happened: before.why, analysis: h.danger, opinion: h.reasons, 'proposed-plan': h.goal }, first)
  await checked(family, worker, first, before.parent, before.booked, 'I know it was wrong. I want to be told first next time.')
  await held(h)
}

export async function bramblecote(): Promise<void> {
  await decided()
  for (const [paper, reader, how] of [['decision-letter', 'sedge', 'outbox'], ['outline-plan', 'hazel', 'outbox'], ['outline-plan', 'bryn', 'by letter']] as const) {
    await released({ family: 'bramblecote', by: 'pru', paper, reader, when: '2026-04-08', at: '16:20', how })
  }
  await delivered('2026-04-08', '16:30')
}

const decided = () => began(
  { discussed: '2026-03-20', concluded: '2026-03-26', asked: '2026-03-26', booked: '2026-03-27', why: 'Teazel, 6, was found alone at home twice after dark.', parent: 'sedge' },
  {
    family: 'bramblecote', first: 'teazel', day: '2026-04-08', chair: 'ines', worker: 'hazel',
    here: { hazel: 'in the room', perry: 'in the room', bryn: 'on video', sedge: 'in the room', ines: 'in the room', tam: 'in the room' },
    lines: [
      ['worry', 'Twice in March Teazel was at home alone after dark, with the cooker on.', 'hazel'],
      ['complicating factor', 'Sedge works nights, and the neighbour who used to come has moved.', 'sedge'],
      ['grey area', 'We do not know where Teazel goes on Sundays.', 'perry'],
      ['strength', 'Teazel comes to school clean, fed and on time.', 'perry'],
      ['safety', 'Sedge’s sister has slept there on work nights since 30 March.', 'sedge'],
    ],
    danger: 'Hazel, the school and Sedge’s sister are worried that Teazel will be hurt by fire or by a stranger if left alone at night again.',
    goal: 'Somebody Sedge trusts is in the house every night that she works, and Teazel can say who it is. We have seen this for three months.',
    scores: { hazel: [4, 'The sister has come for a week; it is early.'], perry: [5, 'Teazel is less tired.'], bryn: [4, 'No harm seen.'] },
    actions: [
      { what: 'A list of who sleeps there each night, on the fridge and sent to Hazel on Fridays', who: 'sedge', by: '2026-04-17', measure: 'Hazel has the list every Friday, and it is right when she calls.' },
      { what: 'See Teazel alone every ten days and ask who was there', who: 'hazel', by: '2026-04-16', measure: 'Visits are in the record with what Teazel said.' },
      { what: 'A place at breakfast club', who: 'perry', by: '2026-04-20', measure: 'Teazel is there on school days by 8.' },
    ],
    contingency: 'If nobody can stay a night, Sedge rings her sister, then the duty worker, before she leaves for work.',
    views: { hazel: 'A week is too short to know.', perry: 'It happened twice.', bryn: 'The risk is real.' },
    harm: 'neglect', reasons: 'Teazel was left alone twice with the cooker on. What keeps Teazel safe began a week ago and has not been tried.',
    coreGroup: '2026-04-17', review: '2026-07-01', ended: '12:40',
  }, ['perry', 'bryn'])

export async function fiddlewood(): Promise<void> {
  await began(
    { discussed: '2026-01-05', concluded: '2026-01-09', asked: '2026-01-09', booked: '2026-01-12', why: 'Pip, 6, has not been to school since October, and hides when people come.', parent: 'zofka' },
    {
      family: 'fiddlewood', first: 'pip', day: '2026-01-20', chair: 'marlow', worker: 'hazel',
      here: { hazel: 'in the room', nia: 'in the room', bryn: 'on video', zofka: 'in the room', marlow: 'in the room', tam: 'in the room' },
      lines: [
        ['worry', 'Pip has seen nobody but Zofka since October.', 'nia'],
        ['strength', 'Zofka reads with Pip every day, in two languages.', 'zofka'],
        ['grey area', 'We do not know what happened at the last school.', 'hazel'],
      ],
      danger: 'Nia and Hazel are worried that Pip will grow up afraid of everybody if no one but Zofka sees Pip.',
      goal: 'Pip is at school each morning for a term, and plays with one other child.',
      scores: { hazel: [4, 'We have met Pip twice.'], nia: [3, 'Pip did not speak.'] },
      actions: [{ what: 'Take Pip to the school gate, then the hall, then the classroom', who: 'zofka', by: '2026-02-27', measure: 'The school counts the mornings.' }],
      contingency: 'If Pip has not been seen for a week, Hazel calls the same day with an interpreter.',
      views: { hazel: 'Nobody has seen Pip for months.', nia: 'Pip is not growing as hoped.' },
      harm: 'emotional abuse', reasons: 'Pip has been kept from everybody for months, out of fear and not out of ill will.',
      coreGroup: '2026-01-30', review: '2026-04-15', ended: '12:15',
    }, ['nia', 'bryn'])
  await after({ family: 'fiddlewood', first: 'pip', worker: 'hazel', chair: 'marlow', planOn: '2026-01-21', minutesOn: '2026-02-11', coreGroups: ['2026-01-30', '2026-03-06'],
    wrong: { on: '2026-04-08', says: 'The minutes give the day of the first visit as a Sunday.', right: 'It was the Monday after.' },
    reason: 'Pip had not been to school since October, and hid from everybody.', discussion: 'Zofka, through an interpreter, told what she is afraid of. Nia told what Pip could do at six.' })
  await asked('fiddlewood-review', 'hazel', ['pip'], '2026-03-16')
  await proposed('fiddlewood-review', 'hazel', 'zofka', '2026-03-16', { standing: 'must', reason: 'Mother. An interpreter comes; allow half as long again.' })
  await proposed('fiddlewood-review', 'hazel', 'nia', '2026-03-16', { standing: 'must', knows: ['pip'], reason: 'Health visitor.' })
  await booked('fiddlewood-review', { when: '2026-03-18', day: '2026-04-15', from: '13:30', until: '16:30', room: 'bell', chair: 'marlow' })
  await invited('fiddlewood-review', '2026-03-18')
}

export async function starlingdale(): Promise<void> {
  await began(
  { discussed: '2025-09-02', concluded: '2025-09-08', asked: '2025-09-08', booked: '2025-09-09', why: 'Finch, 8, was hit with a belt more than once.', parent: 'dove' },
  {
    family: 'starlingdale', first: 'finch', day: '2025-09-18', chair: 'ines', worker: 'ash',
    here: { ash: 'in the room', perry: 'in the room', vale: 'in the room', dove: 'in the room', ines: 'in the room', tam: 'in the room' },
    lines: [['worry', 'Finch had marks of a belt on two days in August.', 'vale'], ['strength', 'Dove asked for help herself.', 'ash']],
    danger: 'Ash and police are worried that Finch will be hit again when Dove is tired and alone.',
    goal: 'Nobody hits Finch, and Dove rings somebody before it comes to that.',
    scores: { ash: [5, 'Dove has rung twice.'], perry: [4, 'Finch flinches.'] },
    actions: [{ what: 'A number to ring day and night, and somebody to answer it', who: 'ash', by: '2025-09-26', measure: 'Dove has rung it once to try it.' }],
    contingency: 'If Finch is hit, Finch stays with the grandparents that night and Ash comes.',
    views: { ash: 'It happened more than once.', perry: 'Finch is afraid.', vale: 'An offence was admitted.' },
    harm: 'physical abuse', reasons: 'Finch was hit with a belt on at least two days.',
    coreGroup: '2025-09-29', review: '2025-12-10', ended: '12:20',
  }, ['perry', 'vale'])
  await after({ family: 'starlingdale', first: 'finch', worker: 'ash', chair: 'ines', planOn: '2025-09-19', minutesOn: '2025-10-14', coreGroups: ['2025-09-29'],
    reason: 'Finch was hit with a belt on two days in August.', discussion: 'Dove said that she had asked for help in June and nobody came. Police told what she had admitted.' })
  await challenged('starlingdale', 'ines', 'rowan', '2026-04-07', 'Finch’s review was due in December and has not been asked for. No core group is recorded since September. A review is to be asked for now.')
  await does({ act: 'opened finch', when: '2026-04-06', at: '21:40', who: person('hazel'), may: 'open with a reason', where: { child: child('finch') }, step: (facts) =>
    openWithReason(facts, { reasonCode: 'out of hours duty', reason: 'Dove rang the night number. I was on duty and needed to know who can be with Finch tonight.' }) })
}
