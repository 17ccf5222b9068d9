// The other families before their day: past a limit, not yet born, an enquiry still open, a move, and a plan that nobody reviewed.
import { about } from '../../../record/marking.ts'
import { asked, answered, booked, concluded, discussed, invited, proposed } from '../acts.ts'
import { child } from '../families.ts'
import { person } from '../staff.ts'
import { does, on } from '../story.ts'

export async function oakapple(): Promise<void> {
  await discussed('oakapple', 'hazel', ['juno'], '2026-03-16', 'Juno, 14, has been driven to other towns by people her father does not know.')
  await concluded('oakapple', 'hazel', 'juno', '2026-03-23', 'Juno is likely to be harmed outside her home, and her father cannot keep her from it alone.')
  await asked('oakapple', 'hazel', ['juno'], '2026-03-24')
  await proposed('oakapple', 'hazel', 'briar', '2026-03-24', { standing: 'must', reason: 'Father.' })
  await proposed('oakapple', 'hazel', 'vale', '2026-03-24', { standing: 'must', knows: ['juno'], reason: 'Found Juno twice.' })
  await proposed('oakapple', 'hazel', 'bryn', '2026-03-24', { standing: 'should', knows: ['juno'], reason: 'GP.' })
  await booked('oakapple', { when: '2026-04-02', day: '2026-04-13', room: 'lantern', chair: 'ines',
    late: { reason: 'Juno asked to be there herself, and was in hospital until Fri 10 April.', interimSafety: 'Juno is in hospital, and Briar stays with her at night. Rowan Clockhouse looks at it each morning.', consulted: person('orla'), decidedBy: person('orla'), breach: true } })
  await invited('oakapple', '2026-04-02')
  await answered('oakapple', 'vale', '2026-04-07', 'in the room')
}

export async function moonpenny(): Promise<void> {
  await discussed('moonpenny', 'ash', ['moon'], '2026-03-24', 'Clover’s two older children live elsewhere. She came late to the midwife and is afraid to lose this one.')
  await concluded('moonpenny', 'ash', 'moon', '2026-03-31', 'Without help around her the baby is likely to be neglected.')
  await asked('moonpenny', 'ash', ['moon'], '2026-04-02')
  await proposed('moonpenny', 'ash', 'clover', '2026-04-02', { standing: 'must', reason: 'Mother.' })
  await proposed('moonpenny', 'ash', 'nia', '2026-04-02', { standing: 'must', knows: ['moon'], reason: 'Will be the baby’s health visitor.' })
}

export const puddleford = () =>
  discussed('puddleford', 'ash', ['reed', 'lark'], '2026-03-31', 'Reed, 9, came to school with a mark in the shape of a hand. Lark, 13, was with her own father that week.')

export async function tidewrack(): Promise<void> {
  await does({ act: 'moved tidewrack', when: '2026-04-01', at: '12:00', who: person('ash'), may: 'record a discussion', where: { child: child('sandy') },
    step: () => ({ events: [{ type: 'TransferNotified', facts: { notifiedOn: on('2026-04-01'), permanent: true }, children: [child('sandy')], marking: about([child('sandy')], 'professionals only') }] }) })
  await asked('tidewrack', 'ash', ['sandy'], '2026-04-02')
  await booked('tidewrack', { when: '2026-04-07', day: '2026-04-16', from: '13:30', until: '15:30', room: 'lantern', chair: 'marlow' })
}
