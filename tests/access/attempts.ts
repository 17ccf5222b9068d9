// What somebody could try to write that is not theirs to write, each beside the like of it that is theirs.
import { fresh } from '../store/stored.ts'
import type { RawEvent } from '../store/raw.ts'
import type { Household } from '../store/households.ts'
import type { ChildId, Id, PersonId } from '../../src/record/people.ts'

export interface Attempt {
  readonly who: (h: Household) => PersonId
  readonly tries: string
  readonly writes: (h: Household, on: string) => readonly RawEvent[]
  readonly allowed: boolean
}

const role = (on: string, person: PersonId, name: string, over: 'child' | 'team' | 'unit' | 'council' | 'service', more: { child?: ChildId, team?: Id, id?: Id } = {}): RawEvent => ({
  type: 'InvolvementBegan', children: more.child ? [more.child] : [], about: person,
  facts: { involvement: more.id ?? fresh(), person, role: name, over, ...(more.child ? { child: more.child } : {}), ...(more.team ? { team: more.team } : {}), beganOn: on, because: 'example' },
})
const discussion = (on: string, children: readonly ChildId[]): RawEvent => ({ type: 'StrategyDiscussionHeld', children, facts: { enquiry: fresh(), heldOn: on, outcome: 'enquiry begins' } })
const asked = (on: string, conference: Id, children: readonly ChildId[], subjects: readonly ChildId[]): RawEvent =>
  ({ type: 'ConferenceRequested', conference, children, facts: { conference, kind: 'initial', requestedOn: on, subjects, number: 'T-2' } })
const line = (on: string, conference: Id, children: readonly ChildId[], entry: Id = fresh(), version = 1): RawEvent =>
  ({ type: 'MapEntryKept', conference, children, entry, version, facts: { conference, entry, column: 'worry', text: fresh(), kind: 'fact', keptOn: on } })
const decided = (on: string, conference: Id, children: readonly ChildId[], child: ChildId): RawEvent => {
  const entry = fresh()
  return { type: 'DecisionMade', conference, children, entry, facts: { conference, child, decidedOn: on, outcome: 'no plan', test: 'neither', reasons: fresh(), how: 'all agreed', entry } }
}
const answer = (on: string, conference: Id, children: readonly ChildId[], person: PersonId): RawEvent =>
  ({ type: 'InvitationAnswered', conference, children, about: person, facts: { conference, person, answer: 'not coming', answeredOn: on } })
const ended = (on: string, involvement: Id, children: readonly ChildId[]): RawEvent => ({ type: 'InvolvementEnded', children, facts: { involvement, endedOn: on, because: 'mistake' } })
const barred = (on: string, involvement: Id, child: ChildId): RawEvent => ({ type: 'PersonBarred', children: [child], facts: { involvement, barredOn: on, reason: fresh(), reviewOn: on } })
const family = (on: string, children: readonly ChildId[]): RawEvent => ({ type: 'FamilyRecorded', children, facts: { children, recordedOn: on } })
const begun = (on: string, child: ChildId): RawEvent => ({ type: 'ChildRecorded', children: [child], facts: { child, recordedOn: on, gender: 'not known' } })
const agency = (on: string, person: PersonId, children: readonly ChildId[] = []): RawEvent => ({ type: 'PersonRecorded', children, about: person, facts: { person, agency: 'police', recordedOn: on } })
const named = (on: string, person: PersonId, children: readonly ChildId[] = []): RawEvent => ({ type: 'PersonNamed', children, about: person, facts: { person, name: fresh(), namedOn: on } })

const may = (who: keyof Household & string, tries: string, writes: Attempt['writes']): Attempt => ({ who: (h) => h[who] as PersonId, tries: `${who}: ${tries}`, writes, allowed: true })
const mayNot = (who: keyof Household & string, tries: string, writes: Attempt['writes']): Attempt => ({ ...may(who, tries, writes), allowed: false })

/** In another's name, or in a capacity one does not have. */
const inAnothersName: readonly Attempt[] = [
  may('worker', 'a discussion about a child they hold', (h, on) => [discussion(on, [h.child])]),
  may('worker', 'a discussion about both children they hold', (h, on) => [discussion(on, [h.child, h.sibling])]),
  mayNot('worker', 'a discussion in the name of another', (h, on) => [{ ...discussion(on, [h.child]), by: h.admin }]),
  mayNot('worker', 'a discussion in the capacity of a chair', (h, on) => [{ ...discussion(on, [h.child]), as: 'conference chair' }]),
  mayNot('worker', 'a discussion in the capacity of the command line', (h, on) => [{ ...discussion(on, [h.child]), as: 'command line' }]),
  may('partner', 'their own answer', (h, on) => [answer(on, h.conference, [h.child], h.partner)]),
  mayNot('partner', 'the answer of somebody else', (h, on) => [answer(on, h.conference, [h.child], h.worker)]),
  mayNot('mother', 'the answer of the police', (h, on) => [answer(on, h.conference, [h.child], h.partner)]),
  may('admin', 'an answer that somebody rang with', (h, on) => [answer(on, h.conference, [h.child], h.partner)]),
  may('mother', 'her own view', (h, on) => [{ type: 'FamilyViewGiven', conference: h.conference, children: [h.child], facts: { conference: h.conference, person: h.mother, view: fresh(), givenOn: on } }]),
  mayNot('mother', 'a view as the father', (h, on) => [{ type: 'FamilyViewGiven', conference: h.conference, children: [h.child], facts: { conference: h.conference, person: h.father, view: fresh(), givenOn: on } }]),
  may('worker', 'a view the mother told them', (h, on) => [{ type: 'FamilyViewGiven', conference: h.conference, children: [h.child], facts: { conference: h.conference, person: h.mother, view: fresh(), givenOn: on } }]),
  may('partner', 'their own score', (h, on) => [score(on, h, h.partner)]),
  mayNot('partner', 'the score of another', (h, on) => [score(on, h, h.mother)]),
  may('chair', 'the score the mother gave', (h, on) => [score(on, h, h.mother)]),
  may('partner', 'their own report', (h, on) => [sent(on, h, h.partner)]),
  mayNot('partner', 'a report from the social worker', (h, on) => [sent(on, h, h.worker)]),
  mayNot('partner', "words into the social worker's report", (h, on) => [section(on, h, h.partner, reportOf(h))]),
]
const score = (on: string, h: Household, person: PersonId): RawEvent => {
  const entry = fresh()
  return { type: 'ScoreGiven', conference: h.conference, children: [h.child], entry, facts: { conference: h.conference, entry, person, score: 3, givenOn: on } }
}
const sent = (on: string, h: Household, from: PersonId): RawEvent => ({ type: 'ReportSent', conference: h.conference, children: [h.child],
  facts: { report: fresh(), conference: h.conference, from, kind: 'partner', children: [h.child], sentOn: on, nothingToAdd: [] } })
const section = (on: string, h: Household, from: PersonId, report: Id): RawEvent => ({ type: 'ReportSectionKept', conference: h.conference, children: [h.child],
  facts: { report, conference: h.conference, from, section: 'history', text: fresh(), keptOn: on } })
/** A report that the social worker has begun; made by the test. */
const reportOf = (h: Household): Id => (h as Household & { report: Id }).report

/** Of a type one's role does not cause. */
const notTheirAction: readonly Attempt[] = [
  may('chair', 'a decision', (h, on) => [decided(on, h.conference, [h.child], h.child)]),
  mayNot('worker', 'a decision', (h, on) => [decided(on, h.conference, [h.child], h.child)]),
  mayNot('admin', 'a decision', (h, on) => [decided(on, h.conference, [h.child], h.child)]),
  mayNot('partner', 'a line of the map', (h, on) => [line(on, h.conference, [h.child])]),
  mayNot('mother', 'a discussion', (h, on) => [discussion(on, [h.child])]),
  mayNot('teamManager', 'a new child', (_h, on) => [begun(on, fresh())]),
  mayNot('council', 'a discussion', (h, on) => [discussion(on, [h.child])]),
  mayNot('chair', 'a booking', (h, on) => [{ type: 'ConferenceBooked', conference: h.conference, children: [h.child, h.sibling],
    facts: { conference: h.conference, kind: 'initial', onDay: on, from: '08:00', until: '09:00', room: fresh(), chair: h.chair, bookedOn: on } }]),
  mayNot('idle', 'a discussion', (h, on) => [discussion(on, [h.child])]),
]

/** About a child one does not hold, in the children or hidden in the facts. */
const notTheirChild: readonly Attempt[] = [
  mayNot('worker', "a discussion about a stranger's child", (h, on) => [discussion(on, [h.stranger])]),
  mayNot('worker', "a discussion about their child and a stranger's", (h, on) => [discussion(on, [h.child, h.stranger])]),
  mayNot('otherTeamManager', "a discussion about another team's child", (h, on) => [discussion(on, [h.child])]),
  may('teamManager', "a discussion about a child of the team's", (h, on) => [discussion(on, [h.child])]),
  may('admin', 'a discussion about any child of the unit', (h, on) => [discussion(on, [h.stranger])]),
  may('worker', 'two children they hold as one family', (h, on) => [family(on, [h.child, h.sibling])]),
  mayNot('worker', "a stranger's child into the family", (h, on) => [family(on, [h.child, h.stranger])]),
  mayNot('worker', "a stranger's child into the family, hidden in the facts", (h, on) => [{ ...family(on, [h.child, h.stranger]), children: [h.child] }]),
  mayNot('worker', 'a conference whose subjects hide a stranger', (h, on) => [asked(on, fresh(), [h.child], [h.child, h.stranger])]),
  mayNot('chair', 'a decision on one child, hidden in an event of another', (h, on) => [decided(on, h.conference, [h.child], h.stranger)]),
  mayNot('worker', "a stranger's birth, hidden in an event of their child", (h, on) => [{ ...begun(on, h.stranger), children: [h.child] }]),
  mayNot('otherWorker', 'a line into a conference on other children', (h, on) => [line(on, h.conference, [h.stranger])]),
  mayNot('chair', "a decision into another chair's conference, about their own child", (h, on) => [decided(on, h.theirs, [h.child], h.child)]),
  mayNot('chair', 'a decision about no child', (h, on) => [decided(on, h.theirs, [], h.stranger)]),
  mayNot('worker', 'a conference asked for anew under the id of another', (h, on) => [asked(on, h.theirs, [h.child], [h.child])]),
  mayNot('worker', 'a discussion about no child', (_h, on) => [discussion(on, [])]),
  mayNot('worker', 'the conference of the facts is not that of the event', (h, on) => [{ ...line(on, h.theirs, [h.child]), conference: h.conference }]),
  may('worker', 'a line', (h, on) => [line(on, h.conference, [h.child])]),
  mayNot('otherWorker', 'a new version of a line in a conference they do not hold', (h, on) => [line(on, h.theirs, [h.stranger], lineOf(h), 2)]),
  mayNot('siblingsWorker' as never, 'a new version of a line about a child they do not hold', (h, on) => [line(on, h.conference, [h.sibling], lineOf(h), 2)]),
  may('worker', 'a new version of that line', (h, on) => [line(on, h.conference, [h.child], lineOf(h), 2)]),
  mayNot('worker', 'what is about a child, for everybody to read', (h, on) => [{ ...discussion(on, [h.child]), marking: { label: 'directory', within: [] } }]),
  mayNot('worker', "what is about a child, in a stranger's record", (h, on) => [{ ...discussion(on, [h.child]), marking: { label: 'professionals only', within: [h.stranger] } }]),
]
/** A line of the map about the first child alone; made by the test. */
const lineOf = (h: Household): Id => (h as Household & { line: Id }).line

/** Roles: to oneself, to others beyond what one may give, and taken from others. */
const rolesGiven: readonly Attempt[] = [
  mayNot('worker', 'themselves as chair', (h, on) => [role(on, h.worker, 'conference chair', 'child', { child: h.child })]),
  mayNot('worker', 'themselves as unit administrator', (h, on) => [role(on, h.worker, 'unit administrator', 'unit')]),
  mayNot('worker', "themselves as social worker of a stranger's child", (h, on) => [role(on, h.worker, 'social worker', 'child', { child: h.stranger })]),
  mayNot('worker', "themselves as social worker of a stranger's child, the event about their own", (h, on) => [{ ...role(on, h.worker, 'social worker', 'child', { child: h.stranger }), children: [h.child] }]),
  mayNot('worker', 'themselves as social worker of every child', (h, on) => [{ ...role(on, h.worker, 'social worker', 'unit'), children: [h.child] }]),
  mayNot('worker', 'somebody as chair', (h, on) => [role(on, h.idle, 'conference chair', 'child', { child: h.child })]),
  may('worker', 'the police asked to come', (h, on) => [role(on, h.idle, 'partner professional', 'child', { child: h.child })]),
  may('worker', 'a new child, and themselves as its social worker', (h, on) => { const child = fresh<'child'>(); return [begun(on, child), role(on, h.worker, 'social worker', 'child', { child })] }),
  may('worker', 'a new child into a family they hold', (h, on) => { const child = fresh<'child'>(); return [begun(on, child), role(on, h.worker, 'social worker', 'child', { child }), family(on, [child, h.child])] }),
  mayNot('worker', "a new child into a stranger's family", (h, on) => { const child = fresh<'child'>(); return [begun(on, child), role(on, h.worker, 'social worker', 'child', { child }), family(on, [child, h.stranger])] }),
  mayNot('worker', 'a new child, and themselves as its chair', (h, on) => { const child = fresh<'child'>(); return [begun(on, child), role(on, h.worker, 'conference chair', 'child', { child })] }),
  mayNot('admin', 'themselves as chair', (h, on) => [role(on, h.admin, 'conference chair', 'child', { child: h.child })]),
  mayNot('manager', 'themselves as chair', (h, on) => [role(on, h.manager, 'conference chair', 'child', { child: h.child })]),
  may('admin', 'somebody as chair', (h, on) => [role(on, h.idle, 'conference chair', 'child', { child: h.child })]),
  may('admin', 'themselves as minute-taker, who may nothing that they may not already', (h, on) => [role(on, h.admin, 'minute-taker', 'child', { child: h.child })]),
  mayNot('admin', 'themselves as council administrator', (h, on) => [role(on, h.admin, 'council administrator', 'council')]),
  mayNot('admin', 'somebody as unit administrator', (h, on) => [role(on, h.idle, 'unit administrator', 'unit')]),
  mayNot('council', 'themselves as unit administrator', (h, on) => [role(on, h.council, 'unit administrator', 'unit')]),
  mayNot('council', 'themselves as social worker of a child', (h, on) => [role(on, h.council, 'social worker', 'child', { child: h.child })]),
  may('council', 'somebody as unit administrator', (h, on) => [role(on, h.idle, 'unit administrator', 'unit')]),
  mayNot('council', 'somebody as command line', (h, on) => [role(on, h.idle, 'command line', 'council')]),
  mayNot('council', 'somebody as post room', (h, on) => [role(on, h.idle, 'post room', 'council')]),
  mayNot('council', 'somebody as loader', (h, on) => [role(on, h.idle, 'loader', 'council')]),
  mayNot('council', 'a parent of every child', (h, on) => [role(on, h.idle, 'parent', 'unit')]),
  mayNot('council', 'a social worker of every child', (h, on) => [role(on, h.idle, 'social worker', 'unit')]),
  mayNot('council', 'a chair of every child', (h, on) => [role(on, h.idle, 'conference chair', 'council')]),
  mayNot('council', 'a role of one person, said of another', (h, on) => [{ ...role(on, h.idle, 'unit administrator', 'unit'), about: h.partner }]),
  mayNot('worker', "the involvement of another, made anew as somebody else's", (h, on) => [role(on, h.idle, 'partner professional', 'child', { child: h.child, id: h.held.partner })]),
  may('worker', 'the end of the part of a partner they asked', (h, on) => [ended(on, h.held.partner, [h.child])]),
  mayNot('worker', "the end of the chair's part", (h, on) => [ended(on, chairIn(h), [h.child])]),
  mayNot('worker', "the end of a role of another's child", (h, on) => [ended(on, strangersWorker(h), [h.child])]),
  mayNot('worker', 'the end of a role over the unit', (h, on) => [ended(on, unitRole(h), [h.child])]),
  mayNot('worker', 'the end of a role over the unit, about nobody', (h, on) => [ended(on, unitRole(h), [])]),
  may('council', 'the end of a role over the unit', (h, on) => [{ ...ended(on, unitRole(h), []), about: h.admin }]),
  mayNot('mother', 'the father barred', (h, on) => [barred(on, fathers(h), h.child)]),
  may('worker', 'the father barred', (h, on) => [barred(on, fathers(h), h.child)]),
  mayNot('worker', 'the chair barred', (h, on) => [barred(on, chairIn(h), h.child)]),
  mayNot('worker', 'a stranger barred in an event of their own child', (h, on) => [barred(on, strangersWorker(h), h.child)]),
  may('worker', 'a new partner professional', (_h, on) => [agency(on, fresh())]),
  mayNot('worker', 'another agency for somebody of the directory', (h, on) => [agency(on, h.idle)]),
  mayNot('worker', 'another name for somebody of the directory', (h, on) => [named(on, h.council)]),
  mayNot('worker', "another agency for somebody of the directory, within a child's record", (h, on) => [agency(on, h.idle, [h.child])]),
  may('council', 'another name for somebody of the directory', (h, on) => [named(on, h.idle)]),
  may('worker', "another name for the mother", (h, on) => [named(on, h.mother, [h.child])]),
]
const from = (h: Household, name: string): Id => (h as unknown as { [name: string]: Id })[name]!
const chairIn = (h: Household): Id => from(h, 'chairIn')
const strangersWorker = (h: Household): Id => from(h, 'strangersWorker')
const unitRole = (h: Household): Id => from(h, 'unitRole')
const fathers = (h: Household): Id => from(h, 'fathersPart')

const withdrawn = (on: string, event: Id, children: readonly ChildId[], about?: Id): RawEvent => ({ type: 'Withdrawn', children, ...(about ? { about } : {}), facts: { event, because: 'mistake', withdrawnOn: on } })
const corrected = (on: string, event: Id, children: readonly ChildId[], about?: Id): RawEvent => ({ type: 'Corrected', children, ...(about ? { about } : {}), facts: { event, to: '2020-01-01', correctedOn: on } })

/** Putting right what is not theirs to put right. */
const corrections: readonly Attempt[] = [
  may('worker', 'a discussion of their child withdrawn', (h, on) => [withdrawn(on, from(h, 'discussed'), [h.child])]),
  mayNot('worker', "a stranger's discussion withdrawn in an event of their own child", (h, on) => [withdrawn(on, from(h, 'strangersDiscussion'), [h.child])]),
  mayNot('worker', "a stranger's discussion corrected in an event of their own child", (h, on) => [corrected(on, from(h, 'strangersDiscussion'), [h.child])]),
  mayNot('worker', 'the end of a role over the unit withdrawn, so that it stands again', (h, on) => [withdrawn(on, from(h, 'unitEnding'), [], h.worker)]),
  mayNot('worker', 'the end of a role over the unit moved into the future', (h, on) => [corrected(on, from(h, 'unitEnding'), [], h.worker)]),
  mayNot('worker', "the chair's part withdrawn", (h, on) => [withdrawn(on, from(h, 'chairBegan'), [h.child])]),
  mayNot('manager', 'somebody unbarred who has not the right to bar', (h, on) => [withdrawn(on, from(h, 'barring'), [h.child])]),
  may('worker', 'somebody unbarred who may bar', (h, on) => [withdrawn(on, from(h, 'barring'), [h.child])]),
  mayNot('worker', 'who somebody of the directory is, withdrawn', (h, on) => [withdrawn(on, from(h, 'directoryNamed'), [], h.idle)]),
  may('adminAlso' as never, 'the same, by whoever manages people and may correct', (h, on) => [withdrawn(on, from(h, 'directoryNamed'), [], h.idle)]),
  mayNot('worker', 'an event that is not there', (h, on) => [withdrawn(on, fresh(), [h.child])]),
]

/** Copies: to whom, of what. */
const copies: readonly Attempt[] = [
  may('admin', 'a copy released', (h, on) => [copy(on, h, h.mother, '0'.repeat(64))]),
  mayNot('worker', 'a copy released', (h, on) => [copy(on, h, h.mother, '0'.repeat(64))]),
  mayNot('admin', "another's copy released to themselves", (h, on) => [copy(on, h, h.admin, String(from(h, 'copied')))]),
  mayNot('partner', 'a copy said to be sent', (h, on) => [{ type: 'CopySent', conference: h.conference, children: [h.child], facts: { copy: fresh(), conference: h.conference, reader: h.mother, sentOn: on } }]),
]
const copy = (on: string, h: Household, reader: PersonId, digest: string): RawEvent => ({ type: 'CopyReleased', conference: h.conference, children: [h.child, h.sibling],
  facts: { copy: fresh(), conference: h.conference, paper: 'minutes', reader, digest, withheld: 0, releasedOn: on, how: 'outbox' } })

/** Opened with a reason by somebody who holds nothing in the record. */
const opening = (on: string, person: PersonId, children: readonly ChildId[], more: { id?: Id, minutes?: number } = {}): RawEvent => ({ type: 'RecordOpenedWithReason', children, about: person, facts: {
  opening: more.id ?? fresh(), children, person, reasonCode: 'child at risk now', reason: fresh(), openedOn: on, openedAt: new Date(Date.now() - 5_000).toISOString(), untilAt: new Date(Date.now() + (more.minutes ?? 59) * 60_000).toISOString() } })
const openingEnded = (on: string, h: Household): RawEvent => ({ type: 'OpeningEnded', children: [h.child], facts: { opening: from(h, 'opening'), endedOn: on, endedAt: new Date().toISOString() } })
const openingReviewed = (on: string, h: Household, children: readonly ChildId[] = [h.child]): RawEvent => ({ type: 'OpeningReviewed', children, facts: { opening: from(h, 'opening'), reviewedOn: on, right: true, comment: fresh() } })

/** Opening with a reason: who, whose record, for how long; that it lets nobody write; and who says that it was right. */
const openings: readonly Attempt[] = [
  may('otherWorker', "a stranger's record opened with a reason", (h, on) => [opening(on, h.otherWorker, [h.child])]),
  mayNot('otherWorker', "a stranger's record opened for more than an hour", (h, on) => [opening(on, h.otherWorker, [h.child], { minutes: 61 })]),
  mayNot('otherWorker', "a stranger's record opened for somebody else", (h, on) => [opening(on, h.worker, [h.stranger])]),
  mayNot('otherWorker', 'two records opened in an event of one', (h, on) => [{ ...opening(on, h.otherWorker, [h.child, h.sibling]), children: [h.child] }]),
  mayNot('otherWorker', 'one record opened in an event of two', (h, on) => [{ ...opening(on, h.otherWorker, [h.child]), children: [h.child, h.sibling] }]),
  mayNot('otherWorker', 'the opening of another, made anew as their own', (h, on) => [opening(on, h.otherWorker, [h.child], { id: from(h, 'opening') })]),
  mayNot('otherWorker', 'a record that is not there', (h, on) => [opening(on, h.otherWorker, [fresh()])]),
  mayNot('barredWorker' as never, 'a record from which they are barred', (h, on) => [opening(on, from(h, 'barredWorker') as PersonId, [h.child])]),
  mayNot('kinWorker' as never, 'the record of their own child', (h, on) => [opening(on, from(h, 'kinWorker') as PersonId, [h.child])]),
  mayNot('partner', "a stranger's record", (h, on) => [opening(on, h.partner, [h.stranger])]),
  mayNot('mother', "a stranger's record", (h, on) => [opening(on, h.mother, [h.stranger])]),
  mayNot('council', 'any record', (h, on) => [opening(on, h.council, [h.child])]),
  mayNot('admin', 'any record, which they hold already', (h, on) => [opening(on, h.admin, [h.child])]),
  mayNot('opener' as never, 'a discussion in the record they opened', (h, on) => [discussion(on, [h.child])]),
  mayNot('opener' as never, 'the same as a reader', (h, on) => [{ ...discussion(on, [h.child]), as: 'reader with a reason' }]),
  mayNot('opener' as never, 'a line of the map', (h, on) => [line(on, h.conference, [h.child])]),
  mayNot('opener' as never, 'a part in the record for themselves', (h, on) => [role(on, from(h, 'opener') as PersonId, 'social worker', 'child', { child: h.child })]),
  mayNot('opener' as never, 'a copy released', (h, on) => [copy(on, h, h.mother, '0'.repeat(64))]),
  may('opener' as never, 'its end', (h, on) => [openingEnded(on, h)]),
  mayNot('otherWorker', "the end of another's opening", (h, on) => [openingEnded(on, h)]),
  may('manager', 'that it was right', (h, on) => [openingReviewed(on, h)]),
  mayNot('manager', 'that it was right, of a record that was not opened', (h, on) => [openingReviewed(on, h, [h.child, h.sibling])]),
  mayNot('opener' as never, 'that their own was right', (h, on) => [openingReviewed(on, h)]),
  mayNot('chair', 'that it was right', (h, on) => [openingReviewed(on, h)]),
  mayNot('worker', 'an opening taken back', (h, on) => [withdrawn(on, from(h, 'openedEvent'), [h.child])]),
  mayNot('admin', 'an opening taken back', (h, on) => [withdrawn(on, from(h, 'openedEvent'), [h.child])]),
]

export const attempts: readonly Attempt[] = [...inAnothersName, ...notTheirAction, ...notTheirChild, ...rolesGiven, ...corrections, ...copies, ...openings]
