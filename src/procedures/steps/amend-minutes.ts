// Steps of amending signed minutes: a reader says what is wrong, and the chair amends them or says why they stand.
import { conferenceAt } from '../../record/known.ts'
import { about, type Marking } from '../../record/marking.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import type { Amendment } from '../../record/conference-amendments.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Happening, Notice, Outcome } from '../../record/happening.ts'
import type { CopyId, EntryId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { minutesSection, partTitle } from '../minutes/sections.ts'
import { amendmentWindow } from '../minutes/window.ts'
import { actsFor, type Refusal } from './entries.ts'
import { noMessages } from './release.ts'
import { maybeWorded, worded, wordsIn } from './words.ts'

/** Roles that write down for others what is wrong: those who see every copy. */
const staff: readonly string[] = ['unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'social worker']

/** Somebody's last copy of the minutes that is with them: on their page once it is sent, on paper once it was released. */
export const ownMinutes = (c: Pick<ConferenceState, 'copies'>, person: PersonId): CopyId | undefined =>
  [...c.copies.values()].findLast((copy) => copy.paper === 'minutes' && copy.reader === person && (copy.sentOn !== undefined || copy.how !== 'outbox'))?.copy

export interface Ask { readonly wrong: string, readonly right: string, readonly part?: string, readonly person?: PersonId }

/** Say what is wrong in signed minutes and what it should say: for oneself, or on the word of somebody who has a copy. There is no day after which it is refused. */
export function askAmendment(facts: Facts, a: Ask): Outcome {
  const c = conferenceAt(facts)
  const person = a.person ?? facts.by
  const copy = ownMinutes(c, person)
  const refusal = notSigned(facts, c) ?? (copy || (person === facts.by && staff.includes(facts.as)) ? undefined : notTheirs) ?? (person === facts.by || staff.includes(facts.as) ? undefined : notTheirs)
  if (refusal) return refusal
  const children = actsFor(facts, facts.by)
  const marking = about(children, 'arrangements')
  const [wrong, right] = [worded(facts, a.wrong, marking), worded(facts, a.right, marking)]
  const window = amendmentWindow(facts, copy)
  const chair = c.booking?.chair
  return {
    events: [{
      type: 'MinutesAmendmentAsked', conference: c.conference, children, about: person, onWordOf: person === facts.by ? undefined : person, marking, words: [wrong, right],
      facts: { amendment: facts.newId('amendment'), conference: c.conference, person, copy, part: a.part !== undefined && partTitle(a.part) ? a.part : undefined, wrong: wrong.id, right: right.id, askedOn: facts.today, late: window !== undefined && facts.today > window.due },
    }],
    notices: chair && chair !== facts.by ? [{ to: chair, says: 'something is waiting for you', conference: c.conference }] : [],
  }
}

/** The amendment of the address. */
export const amendmentAt = (facts: Pick<Facts, 'at' | 'conferences'>): Amendment | undefined => conferenceAt(facts).amendments.get(facts.at['amendment'] ?? '')

/** The part that is amended where no section holds it: what was kept in the room stands, with a note of what is right. */
export const noteOn = 'note'

/** Amend the minutes: a section in a version of its own, or a note of what is right. Everybody's copy is to go again. */
export function amendMinutes(facts: Facts, part: string, a: { text: string }): Outcome {
  const c = conferenceAt(facts)
  const one = amendmentAt(facts)
  const refusal = notForMe(facts, c, one)
  if (refusal || !one) return refusal!
  if (part === noteOn) {
    const note = worded(facts, a.text, about(c.subjects, 'family may read'))
    return answered(facts, one, { outcome: 'amended', part: one.part, note: note.id }, [], [note])
  }
  const kept = c.minutes.get(part)
  if (!kept || !minutesSection(part)) return { refused: 'These minutes have no such part to change.', instead: 'Go back and choose the part in which it stands, or write a note.' }
  // who may read the part stays as it was signed
  const text = worded(facts, a.text, facts.markingOf(kept.facts.text))
  return answered(facts, one, { outcome: 'amended', part }, [{
    type: 'MinutesSectionKept', conference: c.conference, children: kept.children, marking: text.marking, words: [text], entry: kept.entry, version: facts.shown(kept.entry) + 1,
    facts: { ...kept.facts, text: text.id, keptOn: facts.today },
  }])
}

/** Leave the minutes as they are, with a reason that whoever asked reads. */
export function leaveMinutes(facts: Facts, a: { reason: string }): Outcome {
  const one = amendmentAt(facts)
  const refusal = notForMe(facts, conferenceAt(facts), one)
  if (refusal || !one) return refusal!
  const reason = maybeWorded(facts, a.reason, theirs(facts, one, 'stands as it is'))
  return answered(facts, one, { outcome: 'stands as it is', reason: reason?.id }, [], wordsIn(reason))
}

/** Who may know of an answer: that minutes were amended everybody who has them, without another of the family who asked; what was not amended the council's own staff and whoever asked. */
function theirs(facts: Facts, one: Amendment, outcome: 'amended' | 'stands as it is'): Marking {
  const { subjects } = conferenceAt(facts)
  const family = ofTheFamily(facts.people.get(one.person))
  if (!family) return about(subjects, outcome === 'amended' ? 'family may read' : 'professionals only')
  const isPartner = (p: { involvements: ReadonlyMap<unknown, { role: string }> }): boolean => [...p.involvements.values()].some((i) => i.role === 'partner professional')
  const others = [...facts.people.values()].filter((p) => p.person !== one.person && (ofTheFamily(p) || (outcome !== 'amended' && isPartner(p))))
  return about(subjects, 'family may read', others.map((p) => p.person))
}

type Answer = Pick<Extract<Happening, { type: 'MinutesAmendmentAnswered' }>['facts'], 'outcome' | 'part' | 'note' | 'reason'>
function answered(facts: Facts, one: Amendment, answer: Answer, before: readonly Happening[], words: NonNullable<Happening['words']> = []): Outcome {
  const c = conferenceAt(facts)
  const notices: Notice[] = one.person === facts.by || noMessages(facts, one.person) ? [] : [{ to: one.person, says: 'something is waiting for you', conference: c.conference }]
  return {
    events: [...before, {
      type: 'MinutesAmendmentAnswered', conference: c.conference, children: c.subjects, about: one.person, marking: theirs(facts, one, answer.outcome), words,
      // answered once: a second answer would be the same version of the same entry
      entry: one.id as string as EntryId, version: 1, facts: { amendment: one.id, conference: c.conference, person: one.person, answeredOn: facts.today, ...answer },
    }],
    notices,
  }
}

const notTheirs: Refusal = { refused: 'The minutes have not been sent to this person.', instead: 'Send them their copy first, or ask whoever has one.' }

const notSigned = (facts: Facts, c: ConferenceState): Refusal | undefined => c.minutesSignedOn !== undefined ? undefined
  : { refused: 'The minutes are not signed yet.', instead: facts.council.say('What is wrong in them is changed before they are signed. Tell the {safeguarding unit}.') }

function notForMe(facts: Facts, c: ConferenceState, one: Amendment | undefined): Refusal | undefined {
  if (!one) return { refused: 'That is not something a reader of these minutes asked for.', instead: 'Go back and choose it from the list.' }
  if (one.answered) return { refused: 'This was answered already.', instead: 'What was answered stands in the list. Whoever asked can ask again.' }
  return c.booking?.chair === facts.by ? undefined : { refused: 'Only whoever chaired the conference amends its minutes.', instead: facts.council.say('If the chair cannot, ask the {unit manager}.') }
}
