// Steps of a copy: one reader's copy released by a person who saw it, sent, and handed over; and when a paper counts as sent.
import { about } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { CopyId, PersonId, Role } from '../../record/people.ts'
import type { EventType, PaperKind } from '../../record/vocabulary.ts'
import { counting, isBarred, isFamily, notReady, recipients } from '../copies/recipients.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from './entries.ts'

/** What came of making one reader's copy just now, for the person who is to release it. */
export type Composed = { readonly paper: PaperKind, readonly reader: PersonId } & (
  | { readonly kind: 'made'
    /** The name of these bytes, and the name of those the sender was looking at when they pressed. */
    readonly digest: string, readonly seen: string | undefined
    readonly withheld: number
    /** The last event of these records when it was made. */
    readonly upTo: number
    readonly bytes: Uint8Array
    /** Where words stand that must be kept safe. */
    readonly unsafe: readonly string[] }
  /** It holds words that whoever wants to release it may not read; these roles may. */
  | { readonly kind: 'waits', readonly roles: readonly Role[] }
  /** It could not be made, in a sentence that names nobody. */
  | { readonly kind: 'stopped', readonly why: string })

export type How = FactsOf<'CopyReleased'>['how']
export const ways = ['outbox', 'by letter', 'in person'] as const satisfies readonly How[]

/** The last event by which this reader's copy could read otherwise: that other people's went out changes nothing in it. */
export const lastNo = (facts: Pick<Facts, 'events'>, reader: PersonId): number =>
  facts.events.reduce((last, e) => goingOut.has(e.type) && e.about !== reader ? last : Math.max(last, e.no), 0)
const goingOut: ReadonlySet<string> = new Set<EventType>(['CopyReleased', 'CopySent', 'PlanSent', 'MinutesSent'])

/** A person who must not get messages: until somebody has asked them how they may be reached, nobody of the family does. */
export const noMessages = (facts: Facts, person: PersonId): boolean => isFamily(facts, person) && facts.people.get(person)?.safeContact !== 'open' && facts.people.get(person)?.safeContact !== 'plain'

/** Whose own page shows no paper, so that a copy reaches them on paper alone: of the family, everybody but those with whom all may be said. */
export const onPaperOnly = (facts: Facts, person: PersonId): boolean => isFamily(facts, person) && facts.people.get(person)?.safeContact !== 'open'

/** Release one reader's copy: exactly the bytes that the sender saw. What is released is delivered by the post room. */
export function releaseCopy(facts: Facts, a: { how: How }, made: Composed): Outcome {
  const c = conferenceAt(facts)
  const refusal = notReady(facts, made.paper) ?? notTheirs(facts, made) ?? notMade(facts, made)
  if (refusal || made.kind !== 'made') return refusal!
  if (under(facts, made)) return {
    refused: 'A copy of this is on its way to this person already.', instead: 'Wait until it is sent. If something has changed since, release the new one then.',
  }
  if (a.how === 'outbox' && onPaperOnly(facts, made.reader)) return noPage(facts, made.reader)
  if (made.seen !== made.digest || made.upTo !== lastNo(facts, made.reader)) return {
    refused: 'The record has changed since you looked. Below is this person’s copy as it reads now.', instead: 'Read it again, then release it.',
  }
  const { paper, reader, digest, withheld, bytes } = made
  return { events: [{
    type: 'CopyReleased', conference: c.conference, children: c.subjects, about: reader, marking: about(c.subjects, 'arrangements'),
    facts: { copy: facts.newId('copy'), conference: c.conference, paper, reader, digest, withheld, releasedOn: facts.today, how: a.how },
  }], files: [bytes] }
}

const noPage = (facts: Facts, reader: PersonId): Refusal => noMessages(facts, reader)
  ? { refused: 'Nobody has recorded that it is safe to send this person a message.', field: 'how', instead: 'Give it to them in person, or ask the social worker to record how they may be reached.' }
  : { refused: 'This person gets plain notes only, so they cannot read it on their own page.', field: 'how', instead: 'Hand it to them in person. Send it by post only if the social worker knows that this is safe.' }

/** Released today and with the post room. One that was not delivered by the next day is released anew. */
const under = (facts: Facts, made: Composed): boolean => [...conferenceAt(facts).copies.values()].some((copy) =>
  copy.paper === made.paper && copy.reader === made.reader && copy.how === 'outbox' && copy.sentOn === undefined && copy.releasedOn === facts.today)

const notTheirs = (facts: Facts, made: Composed): Refusal | undefined => recipients(facts, made.paper).includes(made.reader) ? undefined
  : { refused: 'No copy of this paper is made for this person.', instead: 'Go back to the copies and choose somebody from the list.' }

function notMade(facts: Facts, made: Composed): Refusal | undefined {
  if (made.kind === 'waits') return {
    refused: 'This copy holds words that you may not read, and nobody releases what they cannot see.',
    instead: `Ask somebody who may: ${made.roles.map(facts.council.roleTitle).join(' or ') || facts.council.say('the {conference chair}, who can change who may read them')}.`,
  }
  if (made.kind === 'stopped') return { refused: made.why, instead: 'Nothing was sent. If you cannot see why, tell whoever looks after the service.' }
  return made.unsafe.length === 0 ? undefined : {
    refused: `This copy holds words that must be kept safe: ${made.unsafe.join('; ')}.`, instead: 'Have that passage written another way, or kept from this person. Then look again.',
  }
}

/** Deliver a released copy: the reader hears that something waits, and the copy counts as sent. Nothing where that was done; refused where the reader may not have it any more. */
export function deliverCopy(facts: Facts, copy: CopyId): Outcome {
  const c = conferenceAt(facts)
  const found = c.copies.get(copy)
  if (!found) return { refused: 'There is no such copy.' }
  if (found.sentOn !== undefined || found.how !== 'outbox') return { events: [] }
  if (isBarred(facts, c, found.reader) || !recipients(facts, found.paper).includes(found.reader)) return { refused: 'This person may not have this copy any more.' }
  return { events: sent(facts, c, copy), notices: [{ to: found.reader, says: 'something is waiting to be read', conference: c.conference, copy }] }
}

/** Say that a printed copy was posted or handed over. */
export function handOver(facts: Facts, copy: CopyId | undefined): Outcome {
  const c = conferenceAt(facts)
  const found = copy && c.copies.get(copy)
  if (!found || found.how === 'outbox') return { refused: 'This copy is not one to be printed.', instead: 'Copies on paper are under "To hand over".' }
  if (found.sentOn !== undefined) return { events: [] }
  return isBarred(facts, c, found.reader) ? { refused: 'This person may not have this copy any more. Do not hand it over.', instead: 'Destroy what was printed.' } : { events: sent(facts, c, found.copy) }
}

function sent(facts: Facts, c: ConferenceState, copy: CopyId): Happening[] {
  const { reader, paper } = c.copies.get(copy)!
  const common = { conference: c.conference, children: c.subjects }
  const event: Happening = { ...common, type: 'CopySent', about: reader, marking: about(c.subjects, 'arrangements'), facts: { copy, conference: c.conference, reader, sentOn: facts.today } }
  const done = new Set([...c.copies.values()].filter((one) => one.paper === paper && one.sentOn !== undefined).map((one) => one.reader)).add(reader)
  const last = counting(facts, paper).every((person) => done.has(person))
  const whole = { ...common, marking: about(c.subjects, 'family may read'), facts: { conference: c.conference, sentOn: facts.today } }
  if (last && paper === 'outline plan' && c.planSentOn === undefined) return [event, { ...whole, type: 'PlanSent' }]
  if (last && paper === 'minutes' && c.minutesSentOn === undefined) return [event, { ...whole, type: 'MinutesSent' }]
  return [event]
}
