// What two events have to do with one another: the same enquiry, the same conference, or a child they share.
import type { Event } from '../../record/events.ts'

type Named = { readonly enquiry?: string; readonly conference?: string; readonly child?: string }

const named = (event: Event): Named => event.facts as Named

export const enquiryOf = (event: Event): string | undefined => named(event).enquiry
export const conferenceOf = (event: Event): string | undefined => named(event).conference ?? event.conference
/** The children an event is about: the one its facts name, or those it is kept under. */
export const childrenOf = (event: Event): readonly string[] => {
  const { child } = named(event)
  return child === undefined ? event.children : [child]
}

/** Whether two events concern the same thing. An event that names no child concerns every child of its conference. */
export const share = (same: 'enquiry' | 'conference' | 'child', a: Event, b: Event): boolean => {
  if (same === 'enquiry') return enquiryOf(a) !== undefined && enquiryOf(a) === enquiryOf(b)
  if (same === 'conference') return conferenceOf(a) !== undefined && conferenceOf(a) === conferenceOf(b)
  const ofB = childrenOf(b)
  return childrenOf(a).some(child => ofB.includes(child))
}
