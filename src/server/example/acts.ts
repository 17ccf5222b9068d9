// What people do again and again in the story of the example council, in a line each.
import { answerFor, answerInvitation, type Answer } from '../../procedures/steps/answers.ts'
import { bookConference } from '../../procedures/steps/booking.ts'
import type { Late } from '../../procedures/steps/late.ts'
import { raiseChallenge } from '../../procedures/steps/challenge.ts'
import { requestConference } from '../../procedures/steps/convene.ts'
import { concludeEnquiry, recordDiscussion } from '../../procedures/steps/enquiry.ts'
import { invitePeople, proposePerson, type Proposal } from '../../procedures/steps/invitations.ts'
import { answerReport, showToFamily } from '../../procedures/steps/report-checked.ts'
import { writeReport, type SectionAnswer } from '../../procedures/steps/report.ts'
import type { ChildId, ConferenceId, PersonId, ReportId } from '../../record/people.ts'
import { child, relative } from './families.ts'
import { person, rooms, staff, type StaffName } from './staff.ts'
import { does, madeBy, on } from './story.ts'

/** Somebody by the name they have in the story: of the staff, or of a family. */
export const who = (name: string): PersonId => name in staff ? person(name as StaffName) : relative(name)
export const conference = (name: string): ConferenceId => madeBy(`asked ${name}`, 'conference')
const all = (names: readonly string[]): ChildId[] => names.map(child)

/** A strategy discussion at which an enquiry began. */
export const discussed = (family: string, worker: StaffName, children: readonly string[], held: string, reason: string) =>
  does({ act: `discussion ${family}`, when: held, at: '15:00', who: person(worker), may: 'record a discussion', where: { child: child(children[0]!) },
    step: (facts) => recordDiscussion(facts, { heldOn: on(held), heldAt: '14:30', outcome: 'enquiry begins', children: all(children), reason }) })

/** The enquiry ended with the need for a conference. */
export const concluded = (family: string, worker: StaffName, first: string, when: string, reason: string) =>
  does({ act: `concluded ${family}`, when, at: '11:00', who: person(worker), may: 'conclude an enquiry', where: { child: child(first) },
    step: (facts) => concludeEnquiry(facts, child(first), { concludedOn: on(when), outcome: 'conference needed', reason }) })

/** A conference was asked for; `not` are brothers and sisters who are no subjects, with the reason. */
export const asked = (family: string, worker: StaffName, subjects: readonly string[], when: string, not: { [child: string]: string } = {}) =>
  does({ act: `asked ${family}`, when, at: '11:30', who: person(worker), may: 'ask for a conference', where: { child: child(subjects[0]!) },
    step: (facts) => requestConference(facts, { subjects: all(subjects), why: Object.fromEntries(Object.entries(not).map(([name, reason]) => [child(name), { reason }])) }) })

/** Somebody was put on the list. */
export const proposed = (family: string, worker: StaffName, name: string, when: string, proposal: Omit<Proposal, 'person' | 'askedAbout' | 'contactWith'> & { about?: readonly string[], knows?: readonly string[] }) =>
  does({ act: `proposed ${name} ${family}`, when, at: '12:00', who: person(worker), may: 'propose who comes', where: { conference: conference(family) },
    step: (facts) => proposePerson(facts, { ...proposal, person: who(name), askedAbout: proposal.about && all(proposal.about), contactWith: all(proposal.knows ?? []) }) })

export interface Booked { when: string, day: string, from?: string, until?: string, room: keyof typeof rooms, chair: StaffName, late?: Late }
/** A day was booked by the unit. */
export const booked = (family: string, b: Booked) =>
  does({ act: `booked ${family}`, when: b.when, at: '09:30', who: person('pru'), may: 'book a conference', where: { conference: conference(family) },
    step: (facts) => bookConference(facts, { onDay: on(b.day), from: b.from ?? '10:00', until: b.until ?? '12:30', room: rooms[b.room], chair: person(b.chair), minuteTaker: person('tam'), ...b.late }) })

/** Everybody on the list was asked. */
export const invited = (family: string, when: string) =>
  does({ act: `invited ${family}`, when, at: '10:00', who: person('pru'), may: 'send invitations', where: { conference: conference(family) }, step: (facts) => invitePeople(facts, {}) })

/** Somebody said whether they come. */
export const answered = (family: string, name: string, when: string, answer: Answer['answer'], why?: string) =>
  does({ act: `answered ${name} ${family}`, when, at: '14:00', who: who(name), may: 'answer an invitation', where: { conference: conference(family) }, step: (facts) => answerInvitation(facts, { answer, why }) })

/** The unit wrote down what somebody said on the telephone. */
export const answeredFor = (family: string, name: string, when: string, answer: Answer['answer'], why?: string) =>
  does({ act: `answered ${name} ${family}`, when, at: '14:30', who: person('pru'), may: 'answer for somebody', where: { conference: conference(family), person: who(name) }, step: (facts) => answerFor(facts, { answer, why, onWordOf: who(name) }) })

/** A report was written and sent, section by section; `on` for a social worker's report on one child. */
export const reported = (family: string, name: string, when: string, sections: { [code: string]: string | SectionAnswer }, on?: string) =>
  does({ act: `report ${name} ${on ?? ''} ${family}`, when, at: '16:00', who: who(name), may: 'write a report', where: { conference: conference(family), ...(on ? { child: child(on) } : {}) },
    step: (facts) => writeReport(facts, { sections: Object.fromEntries(Object.entries(sections).map(([code, s]) => [code, typeof s === 'string' ? { text: s } : s])) }) })

/** A social worker's report on one child was authorised by the manager, then gone through with a parent. */
export async function checked(family: string, worker: StaffName, on_: string, parent: string, when: string, said: string): Promise<void> {
  const where = { conference: conference(family), child: child(on_), report: madeBy<ReportId>(`report ${worker} ${on_} ${family}`, 'report') }
  await does({ act: `authorised ${on_} ${family}`, when, at: '16:30', who: person('rowan'), may: 'authorise a report', where, step: (facts) => answerReport(facts, { decision: 'authorise' }) })
  await does({ act: `shown ${on_} ${family}`, when, at: '17:00', who: person(worker), may: 'show a report to the family', where,
    step: (facts) => showToFamily(facts, { person: who(parent), shownOn: on(when), understood: 'yes', agrees: 'partly', comment: said }) })
}

/** The chair raised a challenge, and a manager was told. */
export const challenged = (family: string, chair: StaffName, to: StaffName, when: string, detail: string) =>
  does({ act: `challenged ${family}`, when, at: '11:15', who: person(chair), may: 'raise a challenge', where: { conference: conference(family) },
    step: (facts) => raiseChallenge(facts, { ground: 'another', detail, to: person(to) }) })
