// The names of everything a council may set for itself, what each means and in what it is written. Packs may use no other name.
import type { Way } from '../../calendar/count.ts'

/** A length counted from an event. `noLaterThan` names the national rule that it may tighten and never loosen. */
type LimitKind = { readonly is: 'limit'; readonly way: Way; readonly means: string; readonly noLaterThan?: string | undefined }

const after = (means: string, noLaterThan?: string) => ({ is: 'limit', way: 'after', means, noLaterThan }) as const
const before = (means: string) => ({ is: 'limit', way: 'before', means, noLaterThan: undefined }) as const

/** Lengths of time. Each is asked for by a rule. */
export const limits = {
  'initial conference': after('From the strategy discussion at which the enquiry began to the initial conference', 'initial-conference'),
  'transfer-in conference': after('From notice of a permanent move to the transfer-in conference', 'transfer-in-conference'),
  'first core group': after('From the conference at which the plan began to the first core group', 'first-core-group'),
  'next core group': after('From one core group to the next'),
  'invitation list, initial': before('The list of people to invite, before an initial or transfer-in conference'),
  'invitation list, first review': before('The list of people to invite, before the first review'),
  'invitation list, review': before('The list of people to invite, before a later review'),
  'social worker report to family, initial': before('The social worker’s report to the family, before an initial or transfer-in conference'),
  'social worker report to family, first review': before('The social worker’s report to the family, before the first review'),
  'social worker report to family, review': before('The social worker’s report to the family, before a later review'),
  'social worker report to unit, initial': before('The social worker’s report to the chair or unit, before an initial or transfer-in conference'),
  'social worker report to unit, first review': before('The social worker’s report to the chair or unit, before the first review'),
  'social worker report to unit, review': before('The social worker’s report to the chair or unit, before a later review'),
  'partner report, initial': before('A partner’s report to the chair or unit, before an initial or transfer-in conference'),
  'partner report, first review': before('A partner’s report to the chair or unit, before the first review'),
  'partner report, review': before('A partner’s report to the chair or unit, before a later review'),
  'partner report to family, initial': before('A partner’s report to the family, before an initial or transfer-in conference'),
  'partner report to family, first review': before('A partner’s report to the family, before the first review'),
  'partner report to family, review': before('A partner’s report to the family, before a later review'),
  'exclusion request': before('A request that somebody be excluded, before the conference'),
  'observer request': before('A request to observe, before the conference'),
  'plan sent': after('From the conference to the outline plan being sent'),
  'minutes sent': after('From the conference to the signed minutes being sent'),
  'minutes amendments': after('From receiving the minutes to the last day for amendments'),
  'override oversight': after('From the chair deciding against the majority to a manager’s oversight of it'),
} as const satisfies Record<string, LimitKind>

const number = (unit: 'years of age' | 'people' | 'agencies' | 'minutes', means: string) => ({ is: 'number', unit, means }) as const
const oneOf = <const W extends readonly string[]>(means: string, ...words: W) => ({ is: 'choice', words, means }) as const
const yesNo = (means: string) => ({ is: 'yes or no', means }) as const
const list = (means: string) => ({ is: 'list', means }) as const
const text = (means: string) => ({ is: 'text', means }) as const

/** Everything else a council chooses. Asked for by steps, pages and papers through `council.value`. */
export const choices = {
  'framework': text('The name of the council’s way of working in conferences'),
  'child invited from age': number('years of age', 'From this age a child is normally invited; a prompt for a decision, never a bar'),
  'advocate offered from age': number('years of age', 'From this age every child is offered an advocate'),
  'child attends decided by': oneOf('Who decides whether a child attends', 'conference chair', 'social worker', 'social worker with the chair'),
  'quorum, other agencies': number('agencies', 'How many agencies or disciplines beside children’s social care'),
  'quorum counts': oneOf('What the quorum counts', 'agencies', 'disciplines'),
  'quorum needs direct contact': yesNo('Whether only those in direct contact with the child count towards the quorum'),
  'absent agency means postpone': yesNo('Whether a conference waits for an absent agency whose contact the chair finds relevant'),
  'family arrives before': number('minutes', 'How long before the start the family is met'),
  'professionals prepare before': number('minutes', 'How long before the start professionals prepare without the family'),
  'professionals-only part': yesNo('Whether there is a part without the family'),
  'report covers': oneOf('What one social worker’s report covers', 'one child', 'all children of the household'),
  'decision comes': oneOf('Whether the decision follows the plan', 'after the plan', 'before the plan'),
  'category decided by': oneOf('Who decides the category of harm', 'conference chair', 'conference'),
  'chair may decide otherwise': oneOf('Whether the chair may decide against the majority', 'either way', 'never'),
  'partnership told of override': yesNo('Whether the safeguarding partnership is told when the chair decides against the majority'),
  'late date consults': oneOf('Who is consulted before a late initial conference', 'unit manager', 'senior manager', 'nobody may agree'),
  'late transfer-in consults': oneOf('Who is consulted before a late transfer-in conference', 'unit manager', 'senior manager', 'nobody may agree'),
  'observer agreed by': list('Whose agreement an observer needs'),
  'exclusion grounds': list('On what grounds somebody may be excluded'),
  'minutes must hold': list('What the minutes must hold'),
  'minutes also go to': list('Who receives the minutes beside those invited'),
  'family minutes cover': oneOf('Which minutes a family member receives', 'the parts attended', 'everything but confidential parts'),
  'child friendly plan by': oneOf('Who writes the plan in the child’s own terms', 'advocate', 'social worker', 'conference chair'),
} as const

export const values = { ...limits, ...choices } as const

export type LimitName = keyof typeof limits
export type ChoiceName = keyof typeof choices
export type ValueName = LimitName | ChoiceName

type ChosenOf<K> =
  K extends { readonly is: 'number' } ? number
    : K extends { readonly is: 'yes or no' } ? boolean
      : K extends { readonly is: 'choice'; readonly words: readonly (infer W)[] } ? W
        : K extends { readonly is: 'list' } ? readonly string[]
          : string
/** The type of a chosen value, by its name. */
export type Chosen<N extends ChoiceName> = ChosenOf<(typeof choices)[N]>

export const isLimit = (name: string): name is LimitName => Object.hasOwn(limits, name)
export const isValue = (name: string): name is ValueName => Object.hasOwn(values, name)
