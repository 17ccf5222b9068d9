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
  'partner report circulated': before('Partners’ reports to everybody who was invited, before the conference'),
  'pre-birth conference': before('A conference on an unborn child, before the day the birth is expected'),
  'first review after birth': after('From the birth of a child with a plan to the first review'),
  'first review': after('From the conference at which the plan began to the first review, where the council’s own documents give the national length', 'first-review'),
  'next review': after('From one review to the next, where the council’s own documents give the national length', 'next-review'),
  'first review, own count': after('From the conference at which the plan began to the first review, where a council counts it in another way'),
  'next review, own count': after('From one review to the next, where a council counts it in another way'),
  'challenge settled': after('From a chair raising a challenge to its being settled without going higher'),
  'challenge answered': after('From a manager receiving a challenge to the answer'),
  'override oversight': after('From the chair deciding against the majority to a manager’s oversight of it'),
} as const satisfies Record<string, LimitKind>

type NumberUnit = 'years of age' | 'people' | 'agencies' | 'minutes' | 'hours' | 'months in twelve'
const number = <const U extends NumberUnit>(unit: U, means: string) => ({ is: 'number', unit, means }) as const
const oneOf = <const W extends readonly string[]>(means: string, ...words: W) => ({ is: 'choice', words, means }) as const
const yesNo = (means: string) => ({ is: 'yes or no', means }) as const
const list = (means: string, words?: readonly string[]) => ({ is: 'list', means, words }) as const
const text = (means: string) => ({ is: 'text', means }) as const

/** The steps of a conference, in the order they have where a council says nothing. */
export const agendaCodes = ['welcome', 'reason', 'history', 'children', 'sharing', 'apart', 'danger', 'scale', 'plan', 'test', 'decisions', 'dates'] as const

/** Everything else a council chooses. Asked for by steps, pages, papers and lists through `council.value`. */
export const choices = {
  // the way of working, and when a conference is held
  'framework': text('The name of the council’s way of working in conferences'),
  'framework used for': list('The kinds of conference held in that way'),
  'late date consults': oneOf('Who is consulted before a late initial conference', 'unit manager', 'senior manager', 'nobody may agree'),
  'late transfer-in consults': oneOf('Who is consulted before a late transfer-in conference', 'unit manager', 'senior manager', 'nobody may agree'),
  'late date kept on file': yesNo('Whether the decision for a late date is always kept on the child’s record'),
  'conference before birth': oneOf('When a conference is held on an unborn child', 'when a plan is needed by the birth', 'considered each time'),
  'conference on birth beside a plan': yesNo('Whether a birth into a household where another child has a plan calls for a conference'),
  'plan at birth flagged': yesNo('Whether a plan that began at birth is marked, for special care when the conference is moved'),
  'core group dates set by': oneOf('Who fixes the times of core groups', 'conference'),
  'review dates set by': oneOf('Who fixes the day of the next review', 'conference'),
  'same chair at reviews': oneOf('Whether the chair stays the same', 'always', 'where possible'),
  'cancelled by': oneOf('Who may cancel a conference to hold it another day', 'unit manager'),
  'special care when moved': list('Conferences to take special care of before they are moved'),
  // how the unit is reached
  'unit telephone': text('The number of the unit that families and professionals ring: on letters, papers and families’ pages'),
  'unit email': text('The e-mail address of the unit'),
  // who comes
  'family invited by': oneOf('Who invites the family', 'unit', 'social worker by word of mouth, then the unit in writing', 'social worker with the manager'),
  'child invited by': oneOf('Who invites a child', 'social worker'),
  'sent with invitations': list('What is enclosed with invitations'),
  'invited for an unborn child': list('Who is asked as well when a child is unborn or newly born'),
  'quorum, other agencies': number('agencies', 'How many agencies or disciplines beside children’s social care'),
  'quorum counts': oneOf('What the quorum counts', 'agencies', 'disciplines'),
  'quorum needs direct contact': yesNo('Whether only those in direct contact with the child count towards the quorum'),
  'quorum waived by': oneOf('Who may go on without a quorum', 'conference chair'),
  'without a quorum': oneOf('What follows when there is no quorum', 'held again inside the limit', 'chair decides, and says how the child is kept safe'),
  'absent agency means postpone': yesNo('Whether a conference waits for an absent agency whose contact the chair finds relevant'),
  'observer agreed by': list('Whose agreement an observer needs'),
  'observers at most': number('people', 'How many observers there may be'),
  'observer comes with a colleague': yesNo('Whether an observer comes with a professional who attends'),
  'solicitor may be': list('As what a solicitor may come for a parent'),
  'solicitor may not': list('What a solicitor may not do'),
  'representative agreed by': oneOf('Who agrees to somebody coming in a parent’s place', 'nobody, it is a right', 'conference chair'),
  'interpreting': list('What is given to those who need another language or signs'),
  'family may interpret': yesNo('Whether a relative may interpret'),
  'longer when interpreted': yesNo('Whether more time is kept when somebody interprets'),
  // children
  'child invited from age': number('years of age', 'From this age a child is normally invited; a prompt for a decision, never a bar'),
  'child invited where': oneOf('What decides whether a child is invited', 'from an age', 'where it is right for the child'),
  'child has a right to attend': yesNo('Whether a child may come who wishes to'),
  'child attends decided by': oneOf('Who decides whether a child attends', 'conference chair', 'social worker', 'social worker with the chair'),
  'reasons for and against attending': yesNo('Whether reasons for and against a child attending are both written down'),
  'tests for a child attending': list('What is asked before a child attends'),
  'advocate offered from age': number('years of age', 'From this age a child is offered an advocate'),
  'advocate offered to': oneOf('Which children are offered an advocate', 'those it may help', 'every child of the age', 'any eligible child'),
  'advocate may come': yesNo('Whether advocates are among those who come'),
  'advocate agreed by': list('Whose agreement an advocate needs'),
  'advocacy service': text('Who provides advocates'),
  'refused advocate told to': oneOf('Who is told when an advocate is refused', 'conference chair'),
  'child told afterwards by': list('Who tells a child what was decided'),
  'chair writes to the child': yesNo('Whether the chair writes to the child personally'),
  'plan agreed with the child': yesNo('Whether the plan is agreed with the child'),
  'child friendly plan by': oneOf('Who writes the plan in the child’s own terms', 'advocate', 'social worker', 'conference chair'),
  'child’s minutes decided by': oneOf('Who decides whether a child receives the minutes', 'conference chair'),
  // papers before
  'report covers': oneOf('What one social worker’s report covers', 'one child', 'all children of the household'),
  'report signed off': oneOf('How a report is signed off', 'authorised by the manager', 'signed, dated and countersigned by the manager', 'approved by the manager, with comments where needed'),
  'family sees the report': oneOf('When the family sees the report', 'a set time before', 'some time before'),
  'report time for the family': oneOf('How firm that time is', 'usual, an exception is explained', 'firm'),
  'report time for the unit': oneOf('How firm the time for the chair or unit is', 'usual, an exception is explained', 'firm'),
  'report explained to the family': yesNo('Whether the report is explained as well as given'),
  'partner report form': oneOf('What partners write on', 'one form for all', 'one form for all and one for GPs'),
  'partner report time': oneOf('How firm the time for partners is', 'where possible', 'firm'),
  'printed copy valid for': number('hours', 'How long a printed copy of the procedure holds'),
  // the half hour before
  'family arrives before': number('minutes', 'How long before the start the family is met'),
  'family prepared where': oneOf('Where the family is prepared', 'at the venue', 'at home or at the venue'),
  'social worker arrives before': number('minutes', 'How long before the start the social worker and the chair are there to talk'),
  'chair ready before': number('minutes', 'How long before the start the chair keeps free'),
  'professionals prepare before': number('minutes', 'How long before the start professionals prepare without the family'),
  'professionals come early to': oneOf('What professionals come early for', 'read the reports', 'prepare together'),
  'professionals-only part': yesNo('Whether there is a part without the family'),
  'third-party information': oneOf('How information about others is heard', 'as the chair arranges', 'in the part without the family'),
  // exclusion
  'exclusion decided by': oneOf('Who decides to exclude somebody', 'conference chair', 'conference chair, and it is final'),
  'exclusion asked in writing': yesNo('Whether a request to exclude is confirmed in writing'),
  'exclusion grounds': list('On what grounds somebody may be excluded'),
  'excluded parent is told': list('What a parent who is excluded is told'),
  'excluded person receives': list('What an excluded person still receives'),
  'police advice on exclusion': oneOf('Advice of the police where a parent may be prosecuted', 'may be taken', 'should be taken'),
  'prosecution service on exclusion': oneOf('The prosecution service’s view once proceedings have begun', 'may be asked', 'is considered'),
  // in the conference
  'audio recording': oneOf('Whether a conference is recorded', 'with the parents’ consent', 'only what a parent or child recorded beforehand', 'only what a child recorded beforehand'),
  'agenda': list('The order of a conference, step by step'),
  'agenda order': list('The same order by the steps of the room; a step that is not in it comes after those that are usually before it', agendaCodes),
  'danger statement drafted by': oneOf('Where the danger statement comes from', 'conference', 'social worker, then the conference'),
  'scale, 0 means': text('What the lowest score stands for'),
  'scale, 10 means': text('What the highest score stands for'),
  'decision comes': oneOf('Whether the decision follows the plan', 'after the plan', 'before the plan'),
  'plan decided by': oneOf('Whose judgement the need for a plan is', 'conference', 'all practitioners', 'workers, as a recommendation'),
  'family takes part in deciding': yesNo('Whether the family has a part in the decision itself'),
  'category decided by': oneOf('Who decides the category of harm', 'conference chair', 'conference'),
  'legal action decided by': oneOf('Who decides on going to law', 'operational manager'),
  'chair may decide otherwise': oneOf('Whether the chair may decide against the majority', 'either way', 'never'),
  'override minuted': yesNo('Whether the ground for deciding against the majority is minuted'),
  'partnership told of override': yesNo('Whether the safeguarding partnership is told when the chair decides against the majority'),
  'dissent': oneOf('What becomes of dissent', 'minuted'),
  'dissent goes on to': text('The way open to somebody who still disagrees'),
  // afterwards
  'plan goes to': list('Who is sent the outline plan'),
  'family told the plan by': oneOf('Who tells the family in writing', 'lead social worker, as soon as possible', 'unit, in a written summary'),
  'minutes must hold': list('What the minutes must hold'),
  'minutes signed by the chair': yesNo('Whether the chair signs the minutes'),
  'minutes sent to family': yesNo('Whether the family is sent the minutes or a summary'),
  'family minutes cover': oneOf('Which minutes a family member receives', 'the parts attended', 'everything but confidential parts', 'all or the parts attended, as the chair decides'),
  'minutes also go to': list('Who receives the minutes beside those invited'),
  'reports go with the minutes': yesNo('Whether reports are attached to the minutes or summed up in them'),
  'asked who must not receive papers': yesNo('Whether the chair asks at the start who must not receive papers, or only parts'),
  'absent parents told': yesNo('Whether arrangements are made to tell absent or excluded parents the decisions'),
  'family feedback': oneOf('When parents and children are asked how it was', 'after every conference', 'on the council’s page'),
  'professionals’ feedback': number('months in twelve', 'How many months in twelve professionals are asked how it was'),
  'monitoring form': oneOf('When the monitoring form is filled in', 'for every conference'),
  'monitoring form filled in by': list('Who fills in the monitoring form'),
  'chair’s standards form': oneOf('What becomes of the form on standards that the chair fills in', 'passed to the unit'),
  'complaints and appeals told': list('When a family is told how to complain or appeal'),
  'right to appeal': yesNo('Whether a decision may be appealed'),
  // challenge
  'challenge begins': text('How a chair’s challenge begins'),
  'challenge grounds': list('What a chair may challenge'),
  'challenge stages': text('The stages of a challenge'),
  'challenge reported': oneOf('How challenges are reported', 'to the Director, in a periodic report', 'to the partnership, every quarter'),
} as const

export const values = { ...limits, ...choices } as const

export type LimitName = keyof typeof limits
export type ChoiceName = keyof typeof choices
export type ValueName = LimitName | ChoiceName
/** The choices that are minutes before the start, which rules count back from it. */
export type MinutesName = { [N in ChoiceName]: (typeof choices)[N] extends { readonly unit: 'minutes' } ? N : never }[ChoiceName]
/** Everything that a rule may count with. */
export type CountedName = LimitName | MinutesName

type ChosenOf<K> =
  K extends { readonly is: 'number' } ? number
    : K extends { readonly is: 'yes or no' } ? boolean
      : K extends { readonly is: 'choice'; readonly words: readonly (infer W)[] } ? W
        : K extends { readonly is: 'list' } ? readonly string[]
          : string
/** The type of a chosen value, by its name. */
export type Chosen<N extends ChoiceName> = ChosenOf<(typeof choices)[N]>

export const isLimit = (name: string): name is LimitName => Object.hasOwn(limits, name)
export const isMinutes = (name: string): name is MinutesName => {
  const kind: { readonly is: string; readonly unit?: string } | undefined = Object.hasOwn(choices, name) ? choices[name as ChoiceName] : undefined
  return kind?.unit === 'minutes'
}
export const isValue = (name: string): name is ValueName => Object.hasOwn(values, name)
