// The things a council may call by its own words, and our sentences with places for them; the meaning, and the word on the left, are ours.
import { roles, type Role } from '../record/people.ts'
import type { ConferenceKind } from '../record/vocabulary.ts'

/** Our words that a pack may rename, once for all conferences or by kind of conference. */
export const terms = [
  'conference', 'initial conference', 'review conference', 'transfer-in conference', 'strategy discussion', 'core group', 'plan', 'outline plan',
  'danger statement', 'safety goal', 'child friendly plan', 'lead practitioner', 'safeguarding unit', 'safeguarding partnership', 'scale',
] as const
export type Term = (typeof terms)[number]

/** Which conference a word is used in, where a council's words differ. */
export const wordPlaces = ['initial', 'review'] as const
export type WordPlace = (typeof wordPlaces)[number]

/** The place of a kind of conference: a review, or where a plan is first thought of. */
export const placeOf = (kind: ConferenceKind | undefined): WordPlace => kind === 'first-review' || kind === 'review' ? 'review' : 'initial'

export type Word = string | { readonly [P in WordPlace]?: string }

/** What may stand in braces in a sentence of ours: `Ask the {unit manager}.` A capital gives a capital: `{Danger statement}`. */
export type Called = Term | Role
type PlacesIn<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | PlacesIn<Rest> : never
type Wrong<S extends string> = Exclude<Uncapitalize<PlacesIn<S>>, Called>
/** A sentence whose places are all things a council may have a word for. */
export type Ours<S extends string> = [Wrong<S>] extends [never] ? S : `{${Wrong<S>}} is nothing a council has a word for`

const places = new Set<string>([...terms, ...roles])

/** Puts the council's words and titles in the places of a sentence of ours; never given what somebody wrote. Throws at a place that is none. */
export const putIn = (sentence: string, call: (called: Called) => string): string => sentence.replaceAll(/\{([^{}]+)\}/g, (_, place: string) => {
  const plain = place.charAt(0).toLowerCase() + place.slice(1)
  if (!places.has(plain)) throw new Error(`"${place}" in "${sentence}" is nothing a council has a word for.`)
  const word = call(plain as Called)
  return plain === place ? word : word.charAt(0).toUpperCase() + word.slice(1)
})

export const isTerm = (called: Called): called is Term => (terms as readonly string[]).includes(called)
