// Which facts of a census we use, where each stands, and the Department's code for each when it is missing or not in its list.

export interface Fact {
  /** Used: a fault in it leaves the child out, whole. Not used: a fault in it is a warning. */
  readonly used: boolean
  /** The groups it may stand in. */
  readonly within: readonly Group[]
  /** What it says, in our words. */
  readonly says: string
  /** The Department's code when it is missing, empty or not in its list; none where we know of none. */
  readonly code?: string
}

export type Group =
  | 'Children' | 'Child' | 'ChildIdentifiers' | 'ChildCharacteristics' | 'Disabilities' | 'CINdetails' | 'Assessments'
  | 'FactorsIdentifiedAtAssessment' | 'CINPlanDates' | 'Section47' | 'ChildProtectionPlans' | 'Reviews'

/**
 * Every element of a census that holds a fact. We use what a child protection record is made of, and what makes a child that child.
 * Pupil numbers, ethnicity, disabilities, needs, assessments and child in need plans are not used, so they cannot keep a child out.
 */
export const facts = {
  LAchildID: { used: true, within: ['ChildIdentifiers'], says: "the council's number for the child", code: '8500' },
  PersonBirthDate: { used: true, within: ['ChildIdentifiers'], says: 'the date of birth', code: '8525' },
  ExpectedPersonBirthDate: { used: true, within: ['ChildIdentifiers'], says: 'the date an unborn child is expected', code: '8525' },
  Sex: { used: true, within: ['ChildIdentifiers'], says: 'the sex recorded', code: '4180' },
  PersonDeathDate: { used: true, within: ['ChildIdentifiers'], says: 'the date of death' },
  CINreferralDate: { used: true, within: ['CINdetails'], says: 'the date of the referral', code: '8600' },
  ReferralSource: { used: true, within: ['CINdetails'], says: 'who referred the child' },
  CINclosureDate: { used: true, within: ['CINdetails'], says: 'the date the episode closed', code: '8620' },
  DateOfInitialCPC: { used: true, within: ['CINdetails', 'Section47'], says: 'the date of the initial conference' },
  S47ActualStartDate: { used: true, within: ['Section47'], says: 'the date the section 47 enquiry began', code: '8615' },
  ICPCnotRequired: { used: true, within: ['Section47'], says: 'whether no conference was needed' },
  CPPstartDate: { used: true, within: ['ChildProtectionPlans'], says: 'the date the child protection plan began', code: '8720' },
  CPPendDate: { used: true, within: ['ChildProtectionPlans'], says: 'the date the child protection plan ended' },
  InitialCategoryOfAbuse: { used: true, within: ['ChildProtectionPlans'], says: 'the kind of harm when the plan began', code: '8905' },
  LatestCategoryOfAbuse: { used: true, within: ['ChildProtectionPlans'], says: 'the kind of harm now', code: '8910' },
  NumberOfPreviousCPP: { used: true, within: ['ChildProtectionPlans'], says: 'how many plans there were before', code: '8730' },
  CPPreviewDate: { used: true, within: ['Reviews'], says: 'the date of a review conference' },

  UPN: { used: false, within: ['ChildIdentifiers'], says: 'the pupil number' },
  FormerUPN: { used: false, within: ['ChildIdentifiers'], says: 'an earlier pupil number' },
  UPNunknown: { used: false, within: ['ChildIdentifiers'], says: 'why there is no pupil number' },
  Ethnicity: { used: false, within: ['ChildCharacteristics'], says: 'the ethnicity recorded' },
  Disability: { used: false, within: ['Disabilities'], says: 'a disability', code: '8540' },
  PrimaryNeedCode: { used: false, within: ['CINdetails'], says: 'the main need', code: '8650' },
  ReasonForClosure: { used: false, within: ['CINdetails'], says: 'why the episode closed', code: '8640' },
  ReferralNFA: { used: false, within: ['CINdetails'], says: 'whether the referral led to nothing more', code: '8568' },
  AssessmentActualStartDate: { used: false, within: ['Assessments'], says: 'the date an assessment began' },
  AssessmentInternalReviewDate: { used: false, within: ['Assessments'], says: 'the date an assessment was reviewed' },
  AssessmentAuthorisationDate: { used: false, within: ['Assessments'], says: 'the date an assessment was authorised' },
  AssessmentFactors: { used: false, within: ['FactorsIdentifiedAtAssessment'], says: 'a factor found at assessment' },
  CINPlanStartDate: { used: false, within: ['CINPlanDates'], says: 'the date a child in need plan began' },
  CINPlanEndDate: { used: false, within: ['CINPlanDates'], says: 'the date a child in need plan ended' },
  InitialCPCtarget: { used: false, within: ['Section47'], says: 'the date by which a conference was due' },
} as const satisfies Record<string, Fact>

export type FactName = keyof typeof facts
export type UsedFact = { [K in FactName]: (typeof facts)[K]['used'] extends true ? K : never }[FactName]

/** The groups that hold facts we use, and where each stands. */
const groups = {
  ChildIdentifiers: ['Child'],
  CINdetails: ['Child'],
  Section47: ['CINdetails'],
  ChildProtectionPlans: ['CINdetails'],
  Reviews: ['ChildProtectionPlans'],
} as const satisfies Partial<Record<Group, readonly Group[]>>

/** These may stand more than once in the same group; every other fact or group we use but once. */
export const mayRepeat: readonly string[] = ['CINdetails', 'Section47', 'ChildProtectionPlans', 'CPPreviewDate']

const named = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)

export const factNamed = (element: string): Fact | undefined => named<Fact>(facts, element)

/** Where an element that we use may stand; undefined for one that we do not use. */
export const homesOf = (element: string): readonly string[] | undefined => {
  const fact = factNamed(element)
  return fact ? (fact.used ? fact.within : undefined) : named<readonly string[]>(groups, element)
}
