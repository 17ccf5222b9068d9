// The code sets of the 2025/26 census for the facts we use, in the words we keep.

export const sexes = { M: 'male', F: 'female', U: 'not known' } as const
export type Sex = (typeof sexes)[keyof typeof sexes]

/** The census's five kinds of harm. MUL stands for several, and is the Department's last resort. */
export const categories = {
  NEG: 'neglect', PHY: 'physical abuse', SAB: 'sexual abuse', EMO: 'emotional abuse', MUL: 'more than one kind',
} as const
export type Category = (typeof categories)[keyof typeof categories]

/** Who referred a child. */
export const referralSources = {
  '1A': 'family member, relative or carer',
  '1B': 'acquaintance',
  '1C': 'the child',
  '1D': 'another individual',
  '2A': 'school',
  '2B': 'education service',
  '3A': 'GP',
  '3B': 'health visitor',
  '3C': 'school nurse',
  '3D': 'other primary health service',
  '3E': 'accident and emergency',
  '3F': 'other health service',
  '4': 'housing',
  '5A': "council's social care, such as adults'",
  '5B': "council's other services",
  '5C': "another council's services",
  '5D': "council's early help",
  '6': 'police',
  '7': 'other legal agency',
  '8': 'other',
  '9': 'anonymous',
  '10': 'not known',
} as const
export type ReferralSource = (typeof referralSources)[keyof typeof referralSources]

export const yesOrNo = { 0: false, 1: true } as const
