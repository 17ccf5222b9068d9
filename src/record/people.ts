// Who and what a record speaks of: distinct ids, the roles people hold, and the choices that describe a person.
import { z } from 'zod'

declare const kindOfId: unique symbol
/** An id of one kind of thing: a ConferenceId cannot pass for a ChildId. Always a UUID, always opaque. */
export type Id<Kind extends string = string> = string & { readonly [kindOfId]: Kind }

export type PersonId = Id<'person'>
export type ChildId = Id<'child'>
export type ConferenceId = Id<'conference'>
export type EnquiryId = Id<'enquiry'>
export type ReportId = Id<'report'>
export type EntryId = Id<'entry'>
export type PassageId = Id<'passage'>
export type EventId = Id<'event'>
export type TeamId = Id<'team'>
export type InvolvementId = Id<'involvement'>
export type RoomId = Id<'room'>
export type CopyId = Id<'copy'>
export type OpeningId = Id<'opening'>

const uuid = z.uuid()
export const isId = (text: unknown): text is Id => uuid.safeParse(text).success

/** What somebody may be to a child, a team, the unit or the council; spelled as people say it. */
export const roles = [
  'unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'social worker', 'team manager',
  'partner professional', 'parent', 'child', 'advocate', 'council administrator', 'reader with a reason', 'command line', 'post room', 'loader',
] as const
export type Role = (typeof roles)[number]

/** Those of the council who work with records: the unit's own, and social work. */
export const councilStaff: readonly Role[] = ['unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'social worker', 'team manager']
/** The family itself, and who speaks for a child of it. */
export const familyRoles: readonly Role[] = ['parent', 'child', 'advocate']

/** Agencies as a quorum counts them: two people of one agency are one voice. */
export const agencies = [
  "children's social care", 'police', 'school', 'nursery', 'health visiting', 'school nursing', 'midwifery', 'GP', 'hospital',
  'mental health', 'domestic abuse service', 'substance misuse service', 'probation', 'housing', 'youth justice', 'early help',
  'advocacy', 'family', 'other',
] as const
export type Agency = (typeof agencies)[number]

/** How somebody belongs to a child's family or network. */
export const relations = [
  'mother', 'father', 'step-parent', 'partner of a parent', 'grandparent', 'brother or sister', 'aunt or uncle', 'carer', 'other family',
] as const
export type Relation = (typeof relations)[number]

/** What somebody needs so that they can take part. */
export const needs = ['interpreter', 'signer', 'larger print', 'step-free access', 'childcare', 'transport', 'supporter', 'another need'] as const
export type Need = (typeof needs)[number]
