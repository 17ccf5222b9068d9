// The figures an invented caseload follows, each with where it is from; what no publication gives says that it is our assumption.
import type { Agency } from '../../../record/people.ts'
import type { Harm } from '../../../record/vocabulary.ts'

export interface Figure<T> { readonly is: T, readonly from: string }

const inNeed2025 = 'DfE, Children in need, year to 31 March 2025'
const assumed = 'our assumption: no published figure found'

/** Weights, not shares: of each table only the proportions count. */
type Table<T> = readonly (readonly [T, number])[]
const figure = <T>(is: T, from: string): Figure<T> => ({ is, from })

export const figures = {
  /** Of enquiries, so many reach an initial conference (72,100 of 230,590). */
  reachConference: figure(0.313, `${inNeed2025}, table C4`),
  /** Working days from the strategy discussion to the conference; quartiles 13, 14 and 15, 81.4% within 15, 9.7% over 20. */
  workingDaysToConference: figure<Table<readonly [number, number]>>([
    [[5, 8], 2.4], [[9, 10], 6.25], [[11, 11], 6], [[12, 12], 8], [[13, 13], 14], [[14, 14], 19], [[15, 15], 25.75], [[16, 20], 8.9], [[21, 45], 9.7],
  ], `${inNeed2025}, table C4; within 11 to 15 shared out so that the published quartiles hold`),
  withinFifteen: figure(0.814, `${inNeed2025}, table C4`),
  overTwenty: figure(0.097, `${inNeed2025}, table C4`),
  medianWorkingDays: figure(14, `${inNeed2025}, table C4`),
  /** Of conferences, so many end with a plan (61,840 of 72,100). */
  conferenceGivesPlan: figure(0.858, `${inNeed2025}, tables C4 and D1`),
  /** Of plans begun, so many are a second or later one of that child. */
  repeatPlan: figure(0.245, `${inNeed2025}, table D5`),
  harm: figure<Table<Harm | 'more than one kind'>>([
    ['neglect', 26_010], ['emotional abuse', 18_380], ['physical abuse', 3820], ['sexual abuse', 1970], ['more than one kind', 1330],
  ], 'DfE, Characteristics of children in need, 31 March 2020, tables A5 and A6: the last full split'),
  /** Days a plan lasts, of plans that ended. */
  planDays: figure<Table<readonly [number, number]>>([[[45, 91], 15.9], [[93, 182], 11], [[184, 364], 43.5], [[366, 729], 25.2], [[731, 1200], 4.4]], `${inNeed2025}, table D3`),
  reviewOnTime: figure(0.93, 'assumed between 90 and 95%: table D6 of the year was not found; 94.0% in 2015 and single councils 97 to 100%'),
  /** Age in years when a family is first known; -1 is unborn. The figure for unborn children is of plans on 31 March 2020 (1,220 of 51,510). */
  age: figure<Table<readonly [number, number]>>([[[-1, -1], 2.4], [[0, 0], 11], [[1, 4], 25], [[5, 9], 28], [[10, 15], 29.6], [[16, 16], 4]],
    'unborn: DfE, Characteristics of children in need, 31 March 2020; the other ages: our assumption'),
  gender: figure<Table<'male' | 'female' | 'not known'>>([['male', 53], ['female', 46.5], ['not known', 0.5]], 'DfE, Characteristics of children in need 2018 to 2019: 53% boys, 45% girls, 2% unborn or not known'),
  /** Children of one family. */
  siblings: figure<Table<number>>([[1, 45], [2, 29], [3, 15], [4, 7], [5, 3], [6, 1]], assumed),
  /** Of families, so many come with a plan from another council. */
  movedHere: figure(0.012, assumed),
  /** Of plans, so many end outside a conference: the child moved for good or grew up. */
  endsWithoutConference: figure(0.08, assumed),
  /** Years over which the families became known. */
  yearsBack: figure(10, 'our assumption: records of ten years'),
  /** How often a family comes back after each end, and how often that enquiry reaches a conference. Chosen so that the shares above come out. */
  comesBack: figure({ 'no conference': 0.2, 'no plan': 0.3, 'plan ended': 0.66 }, 'chosen so that repeat plans come out as published'),
  conferenceOnReturn: figure(0.62, 'chosen so that repeat plans come out as published'),
  conferenceAtFirst: figure(0.268, 'chosen so that the share of enquiries that reach a conference comes out as published'),
  firstCoreGroupOnTime: figure(0.88, assumed),
  planSentOnTime: figure(0.9, assumed),
  minutesSentOnTime: figure(0.82, assumed),
  /** How often each agency is asked, by the age of the youngest child it is for. */
  partners: figure<readonly { agency: Agency, often: number, from: number, to: number, pool: number }[]>([
    { agency: 'police', often: 0.92, from: -1, to: 17, pool: 16 }, { agency: 'school', often: 0.97, from: 5, to: 17, pool: 200 }, { agency: 'nursery', often: 0.6, from: 2, to: 4, pool: 80 },
    { agency: 'health visiting', often: 0.97, from: -1, to: 4, pool: 60 }, { agency: 'school nursing', often: 0.75, from: 5, to: 17, pool: 40 }, { agency: 'midwifery', often: 0.98, from: -1, to: -1, pool: 14 },
    { agency: 'GP', often: 0.8, from: -1, to: 17, pool: 140 }, { agency: 'hospital', often: 0.12, from: -1, to: 17, pool: 14 }, { agency: 'mental health', often: 0.28, from: -1, to: 17, pool: 24 },
    { agency: 'domestic abuse service', often: 0.38, from: -1, to: 17, pool: 12 }, { agency: 'substance misuse service', often: 0.22, from: -1, to: 17, pool: 12 }, { agency: 'probation', often: 0.12, from: -1, to: 17, pool: 10 },
    { agency: 'housing', often: 0.15, from: -1, to: 17, pool: 10 }, { agency: 'youth justice', often: 0.15, from: 11, to: 17, pool: 8 }, { agency: 'early help', often: 0.2, from: -1, to: 17, pool: 30 },
  ], `${assumed}; pools are for 30,000 children`),
  /** What those asked answer, and who then comes: agency, [in the room, on video, a report, not coming, no answer]. */
  comes: figure<{ readonly [who: string]: readonly [number, number, number, number, number] }>({
    police: [45, 25, 20, 5, 5], GP: [4, 6, 70, 10, 10], 'school nursing': [40, 20, 30, 5, 5], 'mental health': [35, 20, 30, 5, 10], family: [72, 8, 0, 10, 10], others: [72, 10, 8, 4, 6],
  }, assumed),
} as const
