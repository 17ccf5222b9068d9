// What two events have to do with one another: the same enquiry, the same conference, the same challenge, or a child they share.
import type { Event } from '../../record/events.ts'
import type { Mark } from '../rule.ts'

type Named = { readonly enquiry?: string; readonly conference?: string; readonly child?: string; readonly challenge?: string }

const named = (event: Event): Named => event.facts as Named

export const enquiryOf = (event: Event): string | undefined => named(event).enquiry
export const conferenceOf = (event: Event): string | undefined => named(event).conference ?? event.conference
/** The children an event is about: the one its facts name, or those it is kept under. */
export const childrenOf = (event: Event): readonly string[] => {
  const { child } = named(event)
  return child === undefined ? event.children : [child]
}

/** Whether two events concern the same thing. An event that names no child concerns every child of its conference. */
export const share = (same: Mark['same'], a: Event, b: Event): boolean => {
  if (same === 'enquiry') return enquiryOf(a) !== undefined && enquiryOf(a) === enquiryOf(b)
  if (same === 'challenge') return named(a).challenge !== undefined && named(a).challenge === named(b).challenge
  if (same === 'conference') return conferenceOf(a) !== undefined && conferenceOf(a) === conferenceOf(b)
  const ofB = childrenOf(b)
  return childrenOf(a).some(child => ofB.includes(child))
}
