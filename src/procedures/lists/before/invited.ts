// Who is asked to come: always, where something about the child or family calls for it, or where it may help.
import type { ConferenceKind } from '../../../record/vocabulary.ts'
import type { Council } from '../../council.ts'
import { bestPractice, lincolnshirePage, rotherhamProcedure, southwarkPage, type Citation } from '../../sources.ts'
import { itemsFor, type Item, type Weight } from '../item.ts'

/** What about a child or family brings somebody in. */
export const circumstances = [
  'unborn or newborn', 'court proceedings', 'armed services', 'legal advice likely', 'medical assessment', 'a particular kind of harm', 'a parent is helped by a service',
  'in foster or residential care', 'an offence by a young person', 'housing', 'a voluntary organisation helps',
] as const
export type Circumstance = (typeof circumstances)[number]

export interface Asked extends Item {
  readonly when?: Circumstance
  readonly kinds?: readonly ConferenceKind[]
}

type More = Pick<Asked, 'when' | 'kinds'>
const ask = (cites: Citation, weight: Weight, code: string, says: string, more: More = {}): Asked => ({ code, says, weight, cites, ...more })

const b = bestPractice.at('8.1, Who should attend')
const r = rotherhamProcedure.at('5, Who attends')
const family = rotherhamProcedure.at('8, Involving family members')
const moving = rotherhamProcedure.at('17, Transfers in')

export const asked: readonly Asked[] = [
  ask(southwarkPage.at('Who can attend'), 'may', 'southwark-usual', 'Health visitor, somebody from school, school nurse, police, and the child if old enough'),

  ask(b, 'must', 'parents', 'Parents, everybody with parental responsibility, and family'),
  ask(b, 'must', 'child', 'The child, or somebody to speak for the child, where the age is right'),
  ask(b, 'must', 'social-worker', 'The child’s social worker and that worker’s manager'),
  ask(b, 'must', 'police', 'Police, public protection'),
  ask(b, 'must', 'health', 'Health staff who work with the child: health visitor, school nurse, GP'),
  ask(b, 'must', 'schools', 'School, and education welfare'),
  ask(b, 'must', 'doctor', 'The paediatrician or senior doctor who answers for a medical assessment', { when: 'medical assessment' }),
  ask(b, 'may', 'supporter', 'A supporter, friend, advocate or solicitor, to support the child or the parents'),
  ask(b, 'may', 'parents-health', 'Health services for a parent: doctors, psychiatry, psychology', { when: 'a parent is helped by a service' }),
  ask(b, 'must', 'midwifery', 'Midwifery', { when: 'unborn or newborn' }),
  ask(b, 'may', 'probation', 'Probation or youth justice', { when: 'an offence by a young person' }),
  ask(b, 'may', 'housing', 'Housing', { when: 'housing' }),
  ask(b, 'may', 'services', 'Mental health, drink and drug, and domestic abuse services', { when: 'a parent is helped by a service' }),
  ask(b, 'may', 'carers', 'Foster carers, residential and early years staff, and others who care or provide', { when: 'in foster or residential care' }),
  ask(b, 'may', 'forces', 'The welfare service of the armed forces', { when: 'armed services' }),
  ask(b, 'may', 'lawyers', 'The council’s lawyers', { when: 'legal advice likely' }),
  ask(b, 'must', 'guardian', 'The children’s guardian and the child’s solicitor', { when: 'court proceedings' }),

  ask(family, 'must', 'responsible', 'Everybody with parental responsibility'),
  ask(family, 'must', 'fathers', 'A father without it who is actively involved'),
  ask(family, 'must', 'day-to-day', 'Others who care for the child from day to day'),
  ask(family, 'must', 'partners', 'The partner of a parent or carer'),
  ask(family, 'may', 'wider-family', 'Others of the family, exceptionally, if the chair finds it in the child’s interest; the parents’ approval, or why not, is recorded'),
  ask(r, 'must', 'police-information', 'Police, for convictions and intelligence that bear on harm'),
  ask(r, 'must', 'able-child', 'The child, if of sufficient age and understanding'),
  ask(r, 'should', 'own-staff', 'Children’s social care and early help staff who assessed or work with the family'),
  ask(r, 'should', 'foster-carers', 'Foster carers, now or before', { when: 'in foster or residential care' }),
  ask(r, 'should', 'residential', 'Residential care staff', { when: 'in foster or residential care' }),
  ask(r, 'should', 'around-the-child', 'Those who work with the child: health, school, early years, youth work, youth justice, court advisory service'),
  ask(r, 'should', 'around-the-parents', 'Those who work with the parents: family support, adult care, mental health, probation, GP, drink and drugs, domestic abuse', { when: 'a parent is helped by a service' }),
  ask(r, 'should', 'expertise', 'Somebody who knows this kind of harm, or the child’s condition', { when: 'a particular kind of harm' }),
  ask(r, 'should', 'enquirers', 'Those who took part in the enquiry, such as police'),
  ask(r, 'should', 'legal-services', 'The council’s lawyers', { when: 'legal advice likely' }),
  ask(r, 'should', 'housing-staff', 'Housing', { when: 'housing' }),
  ask(r, 'should', 'voluntary', 'Voluntary organisations with a key part', { when: 'a voluntary organisation helps' }),
  ask(r, 'should', 'armed-services', 'The armed services', { when: 'armed services' }),
  ask(r, 'should', 'youth-justice', 'Youth justice, or the team for exploited young people', { when: 'an offence by a young person' }),
  ask(moving, 'must', 'sending-worker', 'The {lead practitioner} from where the child comes', { kinds: ['transfer-in'] }),
  ask(moving, 'must', 'sending-core-group', 'Those of that core group who matter', { kinds: ['transfer-in'] }),

  ask(lincolnshirePage.at('What a conference is'), 'must', 'lincolnshire-usual', 'Family, the child where it is right, supporters, advocates, and the professionals most involved'),
]

/** Who a council's procedures would have asked to one kind of conference, given what is known of child and family. */
export const askedTo = (council: Council, kind: ConferenceKind, known: readonly Circumstance[]): Asked[] =>
  itemsFor(asked, council).filter(a => (a.when === undefined || known.includes(a.when)) && (a.kinds === undefined || a.kinds.includes(kind)))
