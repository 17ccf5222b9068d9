// A made-up conference on two children with two fathers, as the journal would hold it: facts, and words with their markings apart.
import { day } from '../../src/calendar/day.ts'
import { councilOf } from '../../src/procedures/council.ts'
import { about, inDirectory, telling, type Marking } from '../../src/record/marking.ts'
import { familyIn, presenceOf } from '../../src/access/presence.ts'
import { ofTheFamily } from '../../src/record/person-state.ts'
import { recordOf } from '../../src/record/known.ts'
import type { Event, EventType, FactsOf } from '../../src/record/events.ts'
import type { Reader } from '../../src/access/marking.ts'
import type { ChildId, ConferenceId, Id, PassageId, PersonId, Role } from '../../src/record/people.ts'
import type { Given } from '../../src/papers/given.ts'

let last = 0
const id = <K extends string>() => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}` as Id<K>

export const conference: ConferenceId = id()
export const wren: ChildId = id()
export const sorrel: ChildId = id()
const both = [wren, sorrel]

/** Words by passage, with the marking each was kept under. */
export const words = new Map<PassageId, string>()
const markings = new Map<PassageId, Marking>()
const say = (text: string, marking: Marking = about(both, 'family may read')): PassageId => {
  const passage = id<'passage'>()
  words.set(passage, text)
  markings.set(passage, marking)
  return passage
}

const events: Event[] = []
const happened = <T extends EventType>(type: T, facts: FactsOf<T>, children: readonly ChildId[] = []): void => {
  const entry = (facts as { entry?: Id<'entry'> }).entry
  events.push({ id: id(), no: events.length + 1, type, facts, on: day('2026-04-14'), keptAt: '2026-04-14T10:00:00Z', by: people.marlow, as: 'conference chair', conference, children, marking: id(), entry, version: entry && 1 } as unknown as Event)
}

export const people = {
  fern: id<'person'>(), flint: id<'person'>(), bracken: id<'person'>(), myrtle: id<'person'>(), hazel: id<'person'>(), marlow: id<'person'>(),
  tam: id<'person'>(), vale: id<'person'>(), jory: id<'person'>(), perry: id<'person'>(), nia: id<'person'>(),
}
const { fern, flint, bracken, myrtle, hazel, marlow, tam, vale, jory, perry, nia } = people
const on = day('2026-04-14')

const family = about(both, 'family may read')
const notFlint = about(both, 'family may read', [flint])
const wrenOnly = telling([wren], 'family may read')
const sorrelOnly = telling([sorrel], 'family may read')

const child = (who: ChildId, name: string, bornOn: string) => {
  happened('ChildRecorded', { child: who, bornOn: day(bornOn), recordedOn: on, gender: 'female' }, [who])
  happened('ChildNamed', { child: who, name: say(name, telling([who], 'directory')), namedOn: on }, [who])
}
const person = (who: PersonId, name: string, agency: FactsOf<'PersonRecorded'>['agency'], marking: Marking = inDirectory()) => {
  happened('PersonRecorded', { person: who, agency, recordedOn: on })
  happened('PersonNamed', { person: who, name: say(name, marking), namedOn: on })
}
const kin = (who: PersonId, of: ChildId, relation: FactsOf<'RelationRecorded'>['relation'], household: boolean) =>
  happened('RelationRecorded', { person: who, child: of, relation, parentalResponsibility: true, household, recordedOn: on }, [of])

child(wren, 'Wren Thimblewick', '2017-05-02')
child(sorrel, 'Sorrel Thimblewick', '2022-09-19')
person(fern, 'Fern Thimblewick', 'family', family)
person(flint, 'Flint Cobblejohn', 'family', family)
person(bracken, 'Bracken Millrace', 'family', sorrelOnly)
person(myrtle, 'Myrtle Thimblewick', 'family', notFlint)
person(hazel, 'Hazel Inkwell', "children's social care")
person(marlow, 'Marlow Evenhand', "children's social care")
person(tam, 'Tam Pagewright', "children's social care")
person(vale, 'Vale Lanternby', 'police')
person(jory, 'Jory Hearthlight', 'domestic abuse service', notFlint)
person(perry, 'Perry Chalkstone', 'school', wrenOnly)
person(nia, 'Nia Cradlewell', 'health visiting', sorrelOnly)
for (const each of both) { kin(fern, each, 'mother', true); kin(myrtle, each, 'grandparent', false) }
kin(flint, wren, 'father', false)
kin(bracken, sorrel, 'father', false)

const room = id<'room'>()
happened('RoomRecorded', { room, name: say('Room Three, the Old Bandstand', inDirectory()), recordedOn: on })
happened('ConferenceRequested', { conference, kind: 'initial', requestedOn: day('2026-03-24'), subjects: both, number: 'Q-26-0001' }, both)
happened('ConferenceBooked', { conference, kind: 'initial', onDay: on, from: '10:00', until: '12:30', room, chair: marlow, minuteTaker: tam, bookedOn: day('2026-03-25') }, both)
for (const who of [fern, flint, bracken, myrtle, hazel, vale, jory, perry, nia]) {
  const contactWith = who === perry || who === flint ? [wren] : who === nia || who === bracken ? [sorrel] : both
  happened('InvitationProposed', { conference, person: who, standing: 'must', contactWith, proposedOn: day('2026-03-26') }, contactWith)
}
for (const [who, here] of [[fern, 'in the room'], [flint, 'on video'], [bracken, 'apologies'], [hazel, 'in the room'], [marlow, 'in the room'], [tam, 'in the room'], [vale, 'on video'],
  [jory, 'in the room'], [perry, 'in the room'], [nia, 'in the room'], [myrtle, 'did not come']] as const) {
  happened('AttendanceRecorded', { conference, person: who, entry: id(), here, recordedOn: on }, both)
}

const report = id<'report'>()
happened('ReportSectionKept', { report, conference, from: hazel, section: 'child', text: say('What the worker wrote.'), keptOn: on }, both)
happened('ReportSent', { report, conference, from: hazel, kind: 'social worker', children: both, sentOn: day('2026-04-09'), nothingToAdd: [] }, both)
happened('ReportShownToFamily', { report, conference, person: fern, shownOn: day('2026-04-10'), understood: 'yes', agrees: 'partly', comment: say('Fern says the part about the shop is wrong.', notFlint) }, both)
happened('FamilyViewGiven', { conference, person: fern, view: say('"I want the girls to sleep through the night."'), givenOn: on }, both)
happened('FamilyViewGiven', { conference, person: bracken, view: say('"I would have Sorrel at weekends."', sorrelOnly), givenOn: on }, [sorrel])

const map = (column: FactsOf<'MapEntryKept'>['column'], text: string, saidBy: PersonId, kind: FactsOf<'MapEntryKept'>['kind'], whose = both, marking?: Marking) =>
  happened('MapEntryKept', { conference, entry: id(), column, text: say(text, marking), saidBy, kind, keptOn: on }, whose)
map('worry', 'On 21 March Wren ran to next door in the dark because Flint was hurting Mum.', vale, 'fact', [wren], wrenOnly)
map('worry', '"I do not sleep when he texts."', fern, 'observation')
map('worry', 'Where the family shops on Saturdays may be known to Flint.', jory, 'hearsay', both, notFlint)
map('worry', 'A call from a neighbour is being looked into.', vale, 'allegation', both, about(both, 'police part B'))
map('complicating factor', "Flint set up Fern's phone and may still get into it.", jory, 'opinion', both, notFlint)
map('grey area', 'Does Flint know the new place?', vale, 'opinion', both, notFlint)
map('strength', 'Fern rang the police herself, and has kept every visit since.', hazel, 'fact')
map('strength', 'Wren has a worry word with her teacher and has used it twice.', perry, 'observation', [wren], wrenOnly)
map('safety', 'Both girls are at Gran’s every Friday, and Sorrel talks there.', myrtle, 'observation', both, notFlint)
map('need', 'Someone Sorrel can play with who knows why she is silent.', nia, 'opinion', [sorrel], sorrelOnly)

const section = (code: string, text: string, marking?: Marking) => happened('MinutesSectionKept', { conference, entry: id(), section: code, text: say(text, marking), keptOn: on }, both)
section('reason', 'The police went to the home on 21 March. An enquiry began on 23 March.\n\nIt found that both girls had seen their mother hurt.')
section('analysis', 'The danger is highest in the first months. The plan must hold without Fern having to ask for help.')
section('legal', 'Advice was taken on the order.', about(both, 'legal'))

const danger = id<'entry'>()
const [dangerSorrel, goal, goalSorrel] = [id<'entry'>(), id<'entry'>(), id<'entry'>()]
happened('DangerStatementKept', { conference, entry: danger, text: say('Hazel, Vale and Gran are worried that Flint will come to the home and hurt Fern, and that Wren will be hurt trying to stop him.'), keptOn: on }, both)
happened('DangerStatementKept', { conference, entry: dangerSorrel, text: say('Nia is worried that Sorrel will stop talking to anyone if she is frightened again.', sorrelOnly), keptOn: on }, [sorrel])
happened('SafetyGoalKept', { conference, entry: goal, danger, text: say('Flint stays away and keeps to the bail conditions. Wren sleeps through and walks to school without looking behind her.'), keptOn: on }, both)
happened('SafetyGoalKept', { conference, entry: goalSorrel, danger: dangerSorrel, text: say('Sorrel talks and plays at nursery for eight weeks.', sorrelOnly), keptOn: on }, [sorrel])
const score = (who: PersonId, n: number, why: string, of?: Id<'entry'>, marking?: Marking) =>
  happened('ScoreGiven', { conference, entry: id(), danger: of, person: who, score: n, reason: say(why, marking), givenOn: on }, of === dangerSorrel ? [sorrel] : both)
score(hazel, 3, 'Three weeks is too short.', danger)
score(fern, 5, 'He has not come yet.', danger)
score(nia, 4, 'She whispered to me last week.', dangerSorrel, sorrelOnly)
score(vale, 3, 'Bail was broken once.')

const action = (what: string, who: PersonId, by: string, measure: string, whose = both, marking?: Marking) =>
  happened('ActionKept', { conference, entry: id(), goal, what: say(what, marking), who, byOn: day(by), measure: say(measure, marking), keptOn: on }, whose)
action('Start the Turning Lane course and keep to bail.', flint, '2026-04-30', 'Hazel checks with the course each week.')
action('Get a phone that is only Fern’s.', jory, '2026-04-17', 'Fern has it and Flint cannot see it.', both, notFlint)
action('See Sorrel every two weeks.', nia, '2026-04-28', 'The group hears what has changed.', [sorrel], sorrelOnly)
action('Keep the worry word going and tell Hazel the same day it is used.', perry, '2026-04-15', 'Wren says that it works.', [wren], wrenOnly)
happened('ContingencyKept', { conference, entry: id(), text: say('If Flint comes to the door, Fern rings 999 and Hazel asks for legal advice the same day.', notFlint), keptOn: on }, both)
happened('ContingencyKept', { conference, entry: id(), text: say('If bail is broken, the conference meets again at once.'), keptOn: on }, both)

const view = (who: PersonId, of: ChildId, what: FactsOf<'ViewGiven'>['view'], why: string) =>
  happened('ViewGiven', { conference, entry: id(), person: who, child: of, view: what, reason: say(why, telling([of], 'family may read')), givenOn: on }, [of])
view(hazel, wren, 'plan needed', 'Wren stands between them.')
view(perry, wren, 'plan needed', 'She is tired and watchful.')
view(vale, wren, 'plan needed', 'Bail was broken once.')
view(hazel, sorrel, 'plan needed', 'Her silence is an injury.')
view(nia, sorrel, 'plan not needed', 'She would be helped as well without one.')
const decide = (of: ChildId, why: string, how: FactsOf<'DecisionMade'>['how']) => happened('DecisionMade', {
  conference, child: of, decidedOn: on, outcome: 'plan begins', test: 'both', harm: 'emotional abuse', reasons: say(why, telling([of], 'family may read')), how, entry: id(),
}, [of])
decide(wren, 'Wren has seen her mum hurt and has been hurt trying to stop it. The danger is still near.', 'all agreed')
decide(sorrel, 'Sorrel has seen her mum hurt and has stopped talking at nursery.', 'most agreed')
happened('FollowUpFixed', { conference, coreGroupOn: day('2026-04-27'), reviewOn: day('2026-07-13'), leadWorker: hazel, fixedOn: on }, both)
happened('ConferenceHeld', { conference, kind: 'initial', heldOn: on, endedAt: '12:40' }, both)
happened('MinutesSigned', { conference, signedOn: day('2026-04-24') }, both)

const record = recordOf(events)
const council = councilOf('made-up', [{ name: 'Thistledown', sources: {}, values: {}, words: { plan: 'child protection plan' } } as unknown as Parameters<typeof councilOf>[1][0]])

/** Of the family as it is for a real one; who is asked or comes at work is open to all. */
const presence = (person: PersonId) => ofTheFamily(record.people.get(person)) ? [presenceOf(record, record.conferences.get(conference)!, person, both)] : []

/** The conference for a composer; another `markingOf` gives its words other markings. */
export const given = (markingOf = (passage: PassageId) => markings.get(passage)!): Given => ({
  ...record, conference: record.conferences.get(conference)!, council, markingOf, presence, showingOf: ({ person }) => about(both, 'family may read', familyIn(record).filter((other) => other !== person)),
  quorum: new Map([[wren, { met: true, here: 3, needed: 3 }], [sorrel, { met: true, here: 3, needed: 3 }]]),
})

const reader = (who: PersonId, role: Role, children: readonly ChildId[]): Reader => ({ person: who, holds: children.map((c) => ({ role, child: c, barred: false })) })
export const readers = {
  fern: reader(fern, 'parent', both), flint: reader(flint, 'parent', [wren]), bracken: reader(bracken, 'parent', [sorrel]),
  hazel: reader(hazel, 'social worker', both), marlow: reader(marlow, 'conference chair', both), perry: reader(perry, 'partner professional', [wren]), vale: reader(vale, 'partner professional', both),
} as const
export const nameOf = (who: PersonId): string => words.get(record.people.get(who)!.name!)!
