// Who may do what and read what, written from the procedures and not from the program's own tables, so that the two can disagree.
import type { Action } from '../../src/access/grants.ts'
import type { Label } from '../../src/record/marking.ts'
import type { Role } from '../../src/record/people.ts'

// The unit books, invites, takes minutes and sends; its administrators type for whoever rings. The chair decides and signs. Social work asks, reports and carries on.
// A partner answers, reports and gives a view in their own name. A family answers, says its view and reads its own copies. Somebody who opened a record with a reason
// reads what professionals read, and does nothing in it: no hidden address and nothing told in confidence. Our programs do what nobody sits at:
// the command line loads a census and makes the first administrator, and decides nothing. The loader makes invented people in an empty database, and holds nothing in any other.
const admin = 'unit administrator', minutes = 'minute-taker', unitManager = 'unit manager', chair = 'conference chair', worker = 'social worker', teamManager = 'team manager'
const partner = 'partner professional', parent = 'parent', child = 'child', advocate = 'advocate', council = 'council administrator'
const reader = 'reader with a reason', line = 'command line', post = 'post room', loader = 'loader'

type Expected = readonly [roles: readonly Role[], because: string]

/** For each action, who may do it where they hold the record (or hold it everywhere). */
export const whoMay: { readonly [A in Action]: Expected } = {
  'see own work': [[admin, minutes, unitManager, chair, worker, teamManager, partner, parent, child, advocate, council], 'everybody who signs in has a page of what waits for them'],
  'see own page': [[parent, child, advocate], 'a family’s page is for the family; staff have the record'],
  'find a record': [[admin, minutes, unitManager, chair, worker, teamManager], 'searching is for the council’s own staff; partners and families come by what they were asked to (Southwark L23: nothing goes outside but to protect)'],
  'see a record': [[admin, minutes, unitManager, chair, worker, teamManager, reader], 'the whole record is the council’s; others see a conference or their copies'],
  'see conference': [[admin, minutes, unitManager, chair, worker, teamManager, partner, reader, line], 'families have their own page and not the staff’s view; our program looks whether a paper gives a hidden address away'],
  'see invitations': [[admin, minutes, unitManager, chair, worker, teamManager, reader], 'who is asked, and at what address, can give a family member away'],
  'see papers': [[admin, minutes, unitManager, chair, worker, teamManager, reader], 'the board of papers; partners see their own report, families what was shown to them'],
  'see deadlines': [[admin, minutes, unitManager, chair, worker, teamManager], 'limits are the council’s to keep'],
  'see the room': [[admin, minutes, unitManager, chair, worker, partner], 'the live board, for those who sit in the conference'],
  'see copies': [[admin, minutes, unitManager, chair, worker], 'who was sent what; what stands in a copy is another question'],
  'see rules': [[admin, minutes, unitManager, chair, worker, teamManager, partner, council], 'procedures are no secret'],
  'add a record': [[admin, worker, loader], 'a social worker or the unit begins a record'],
  'change a record': [[admin, worker, loader], 'family, addresses, needs, and whom a person must be kept from'],
  'record a discussion': [[admin, worker, teamManager, loader], 'whoever held it, or the unit when it is told'],
  'conclude an enquiry': [[admin, worker, teamManager, loader], 'the team that made it, or the unit when it is told'],
  'ask for a conference': [[admin, worker, loader], 'the social worker asks; the unit types a request that came by telephone'],
  'propose who comes': [[admin, worker, loader], 'the social worker makes the list (Rotherham), the unit adds who rings'],
  'book a conference': [[admin, unitManager, loader], 'the unit books'],
  'send invitations': [[admin, unitManager, loader], 'the unit invites'],
  'answer an invitation': [[worker, partner, parent], 'whoever is asked, for themselves'],
  'answer for somebody': [[admin, worker, loader], 'somebody rings the unit, or one of the family tells the social worker of the child'],
  'write a report': [[worker, partner, loader], 'each agency for itself'],
  'authorise a report': [[teamManager, loader], 'the social worker’s manager'],
  'show a report to the family': [[worker, loader], 'the social worker goes through it with the family'],
  'give a family view': [[parent], 'in their own words; the social worker may write what they were told'],
  'explain a late date': [[admin, unitManager, chair, teamManager], 'a late date needs a reason by somebody with a name'],
  'open the conference': [[chair, loader], 'the chair'],
  'record attendance': [[admin, minutes, chair, loader], 'the chair or whoever writes for them'],
  'keep the map': [[admin, minutes, chair, worker, loader], 'mapping is done live by chair, minute-taker and social worker'],
  'keep the plan': [[admin, minutes, chair, loader], 'the conference agrees the plan, the chair or minute-taker writes it'],
  'record a score': [[admin, minutes, chair, worker, partner, loader], 'everybody scores; those who write, for others too'],
  'record a view': [[admin, minutes, chair, worker, partner, loader], 'every agency gives its view'],
  'record a decision': [[chair, loader], 'the chair alone decides with the conference'],
  'close the conference': [[chair, loader], 'the chair'],
  'draft minutes': [[admin, minutes, chair, loader], 'whoever took them, and the chair'],
  'sign minutes': [[chair, loader], 'the chair alone'],
  'release copies': [[admin, minutes, unitManager, chair], 'a person who saw it; never a program'],
  'read own copies': [[admin, minutes, unitManager, chair, worker, teamManager, partner, parent, advocate], 'whoever is sent a copy; a child’s is for a later day'],
  'deliver copies': [[post, loader], 'our own programs, exactly what was released'],
  'hold core group': [[worker, loader], 'the social worker leads it'],
  'import census': [[admin, unitManager, council, line], 'those who answer for the returns'],
  'manage people': [[council, line, loader], 'the council’s administrator gives roles and has no record by it'],
  'change working days': [[unitManager, council], 'a day on which the council is closed moves limits, so whoever answers for them says so'],
  'see the outbox': [[admin, minutes, unitManager], 'the unit sends'],
  'see who looked': [[unitManager, teamManager], 'the managers who answer for a record ask who opened it; nobody watches their own looks away'],
  'raise a challenge': [[chair], 'a chair raises what service or practice falls short of (Southwark 8.1, Rotherham L340, Lincolnshire L58)'],
  'answer a challenge': [[unitManager, teamManager], 'the manager who received it answers'],
  'give oversight': [[unitManager], 'a manager of the chair looks at a decision against the majority, and not the chair nor who manages the work (Rotherham L337)'],
  'open with a reason': [[chair, worker, teamManager], 'those of the council whom an emergency finds on duty; no partner, no family and nobody who administers people; the unit holds every record already'],
  'review an opening': [[unitManager], 'whether it was right is said by the manager who answers for the unit'],
  'correct an event': [[admin, unitManager, worker], 'whoever keeps the record, or answers for the unit'],
}

/** For each label, who may read it where they hold the record. */
export const whoReads: { readonly [L in Label]: Expected } = {
  'directory': [[admin, minutes, unitManager, chair, worker, teamManager, partner, parent, child, advocate, council, reader, line, post], 'names of staff, agencies, rooms'],
  'family may read': [[admin, minutes, unitManager, chair, worker, teamManager, partner, parent, advocate, reader, line], 'said in the conference before the family'],
  'the child may read': [[admin, minutes, unitManager, chair, worker, teamManager, partner, parent, child, advocate, reader, line], 'what the child may have too'],
  'arrangements': [[admin, minutes, unitManager, chair, worker, teamManager, reader, line], 'how people are reached is the council’s, and no partner’s'],
  'professionals only': [[admin, minutes, unitManager, chair, worker, teamManager, partner, reader, line], 'the confidential section is not for family members (Rotherham L384)'],
  'protected': [[admin, minutes, unitManager, worker, teamManager, line], 'a hidden address: who sends and who visits, and nobody else (Rotherham L214)'],
  'police part B': [[chair, worker, teamManager], 'the closed part of a police report (Rotherham L40)'],
  'legal': [[unitManager, chair, worker, teamManager], 'legal advice is the council’s'],
  'third party': [[chair, worker, teamManager], 'what concerns somebody else (best practice L426)'],
  'chair only': [[chair], 'what is said to the chair alone'],
  "the child's own": [[chair, worker, child, advocate], 'views a child gives and says who may see (Southwark L86)'],
  'the writer and the manager': [[worker, teamManager], 'a draft of social work'],
  'managers only': [[unitManager, teamManager], 'why somebody opened a record that was not theirs, and what came of it'],
}
