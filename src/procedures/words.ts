// The things a council may call by its own words; the meaning, and the word on the left, are ours.

/** Our words that a pack may rename, once for all conferences or by kind of conference. */
export const terms = [
  'conference', 'initial conference', 'review conference', 'transfer-in conference', 'strategy discussion', 'core group', 'plan', 'outline plan',
  'danger statement', 'safety goal', 'child friendly plan', 'lead practitioner', 'safeguarding unit', 'safeguarding partnership', 'scale',
] as const
export type Term = (typeof terms)[number]

/** Which conference a word is used in, where a council's words differ. */
export const wordPlaces = ['initial', 'review'] as const
export type WordPlace = (typeof wordPlaces)[number]

export type Word = string | { readonly [P in WordPlace]?: string }
