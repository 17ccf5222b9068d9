// Thimblewick: two sisters, parents apart, an address that must stay safe; booked two working days inside its limit, one agency short.
import { answered, answeredFor, asked, booked, concluded, discussed, invited, proposed, reported } from '../acts.ts'

const f = 'thimblewick'

export async function thimblewick(): Promise<void> {
  await discussed(f, 'hazel', ['wren', 'sorrel'], '2026-03-24', 'On 21 March Wren ran to the neighbours in the dark because her father was hurting her mother. Police, school and social worker agree.')
  await concluded(f, 'hazel', 'wren', '2026-03-30', 'Both girls have been frightened for months. Fern has left with them, and needs people to act together.')
  await asked(f, 'hazel', ['wren', 'sorrel'], '2026-03-31')
  await proposed(f, 'hazel', 'fern', '2026-03-31', { standing: 'must', reason: 'Mother of both girls.' })
  await proposed(f, 'hazel', 'flint', '2026-03-31', { standing: 'must', reason: 'Father of both girls. In a sitting of his own.' })
  await proposed(f, 'hazel', 'myrtle', '2026-03-31', { standing: 'may', reason: 'Has the girls on Fridays.' })
  await proposed(f, 'hazel', 'vale', '2026-03-31', { standing: 'must', reason: 'Came to the house on 21 March.' })
  await proposed(f, 'hazel', 'perry', '2026-03-31', { standing: 'must', about: ['wren'], knows: ['wren'], reason: 'Wren’s teacher.' })
  await proposed(f, 'hazel', 'jory', '2026-03-31', { standing: 'must', knows: ['wren', 'sorrel'], reason: 'Works with Fern and both girls.' })
  await proposed(f, 'hazel', 'nia', '2026-03-31', { standing: 'must', about: ['sorrel'], knows: ['sorrel'], reason: 'Health visitor of Sorrel.' })
  await proposed(f, 'hazel', 'poppy', '2026-03-31', { standing: 'should', about: ['sorrel'], knows: ['sorrel'], reason: 'Sorrel’s key worker at nursery.' })
  await proposed(f, 'hazel', 'bryn', '2026-03-31', { standing: 'should', knows: ['wren', 'sorrel'], reason: 'The family’s GP.' })
  await booked(f, { when: '2026-04-01', day: '2026-04-14', room: 'bell', chair: 'marlow' })
  await invited(f, '2026-04-02')
  await answered(f, 'vale', '2026-04-02', 'on video')
  await answered(f, 'perry', '2026-04-02', 'in the room')
  await answered(f, 'jory', '2026-04-02', 'in the room')
  await answered(f, 'bryn', '2026-04-07', 'sending a report', 'Surgery that morning.')
  await answered(f, 'poppy', '2026-04-07', 'not coming', 'The nursery is shut for Easter until Wed 15 April.')
  await answeredFor(f, 'fern', '2026-04-07', 'in the room')
  await answeredFor(f, 'flint', '2026-04-08', 'in the room')
  await reports()
}

async function reports(): Promise<void> {
  await reported(f, 'perry', '2026-04-07', {
    work: 'I have taught Wren since September. She came every day until February, then missed eleven mornings.',
    growing: 'Wren reads well and draws a great deal. Since Christmas she stays near the door and asks the time.',
    worries: 'On 23 March she told me that she had run to next door in the dark because her dad was hurting her mum.',
    strengths: 'Fern came in the same week and told us what had happened. Wren has a worry word with me and uses it.',
    'would-help': 'To see Wren come in without looking behind her, for a whole term.',
  })
  await reported(f, 'vale', '2026-04-08', {
    'part-a-known': 'Police were called to the house on 21 March, 2 February and 14 December. Flint was arrested on 21 March and has bail with conditions.',
    'part-a-view': 'We think that the girls would see or be caught up in violence again if Flint came to where they live. Bail keeps him away until 18 May.',
    'part-b-known': 'A matter about another person is being looked into, which nobody in the family knows of.',
    'part-b-handling': 'Kept so until the officer in the case says otherwise. Ask Vale Lanternby first.',
  })
  await reported(f, 'jory', '2026-04-08', {
    work: 'I have met Fern six times since 25 March, and both girls twice.',
    worries: 'Flint set up Fern’s telephone and may still get into it.',
    safety: 'Fern rang the police herself, and has kept every visit since.',
    offer: 'Weekly visits, a new telephone this week, and a group for the girls from May.',
  })
  await reported(f, 'hazel', '2026-04-08', {
    seen: 'I saw Wren alone at school on 25 March and 1 April, and at home with Fern on 27 March.',
    happened: 'Police were called three times since December. On 21 March Wren ran to next door in the dark while Flint hurt Fern. Fern left with both girls on 23 March.',
    development: 'Wren is a bright reader of eight. She sleeps badly, wakes at noises and will not be last in a room.',
    parenting: 'Fern comforts her and tells her what will happen next. Flint has not been able to put the girls’ fear before his anger.',
    says: 'Wren: “I do not want to be in the same place as Dad. Can we keep Fridays at Gran’s?” Fern: “I do not sleep when he texts.”',
    analysis: 'The danger is that Flint finds them and hurts Fern in front of the girls. What is strong is that Fern rang the police herself.',
    opinion: 'Wren has suffered significant harm from what she saw and heard, and is likely to again if nothing changes.',
    'proposed-plan': 'A telephone that is only Fern’s, Fridays at Gran’s with a plan for the way there, and a group for Wren from May.',
  }, 'wren')
}
