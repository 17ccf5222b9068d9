// What has happened to the example families so far, told in order: the story every screen, test and picture shows.
import { concludeEnquiry, recordDiscussion } from '../../procedures/steps/enquiry.ts'
import { child } from './families.ts'
import { person, type StaffName } from './staff.ts'
import { does, on } from './story.ts'

/** Everything that has happened up to the anchor. */
export async function tell(): Promise<void> {
  await discussed('thimblewick', 'hazel', ['wren', 'sorrel'], '2026-03-24', '2026-03-30')
  await discussed('oakapple', 'hazel', ['juno'], '2026-03-16', '2026-03-23')
  await discussed('moonpenny', 'ash', ['moon'], '2026-03-24', '2026-04-02')
  await discussed('puddleford', 'ash', ['reed', 'lark'], '2026-03-31')
}

/** A strategy discussion at which an enquiry began, and, if it has ended, that a conference is needed. */
async function discussed(family: string, worker: StaffName, children: readonly string[], held: string, concluded?: string): Promise<void> {
  const where = { child: child(children[0]!) }
  await does({ act: `discussion ${family}`, when: held, at: '15:00', who: person(worker), may: 'record a discussion', where,
    step: (facts) => recordDiscussion(facts, { heldOn: on(held), heldAt: '14:30', outcome: 'enquiry begins', children: children.map(child), reason: 'Police, school and social worker agree that harm may have been done.' }) })
  if (concluded) await does({ act: `concluded ${family}`, when: concluded, at: '11:00', who: person(worker), may: 'conclude an enquiry', where,
    step: (facts) => concludeEnquiry(facts, child(children[0]!), { concludedOn: on(concluded), outcome: 'conference needed', reason: 'Harm is likely to go on unless people act together.' }) })
}
