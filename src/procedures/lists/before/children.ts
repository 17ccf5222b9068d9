// A child's part: from what age somebody must decide on inviting or offering an advocate, by what tests, and what is done for a child who comes or does not.
import type { Day } from '../../../calendar/day.ts'
import type { Chosen } from '../../councils/values.ts'
import type { Council } from '../../council.ts'
import { bestPractice, rotherhamProcedure, southwarkChapter, type Citation } from '../../sources.ts'
import { asks, itemsSaid, type Item } from '../item.ts'

export interface Prompt { readonly asked: boolean, readonly age: number | undefined, readonly cites: Citation | undefined, readonly reading: string | undefined }

export interface ChildsPart {
  /** Whether the council's age calls for a decision to invite. It never bars a child: asked or not, anybody may propose it. */
  readonly invite: Prompt
  readonly advocate: Prompt
  readonly decidedBy: Chosen<'child attends decided by'> | undefined
  readonly hasRight: boolean
  /** A refusal against a child's wish goes to the chair everywhere. */
  readonly tests: readonly Item[]
  readonly advocateAgreedBy: readonly string[]
  readonly reasonsBothWays: boolean
  /** What decides whether a child is invited, and which children are offered an advocate. */
  readonly where: Chosen<'child invited where'> | undefined
  readonly offeredTo: Chosen<'advocate offered to'> | undefined
  readonly service: string | undefined
  readonly refusalTold: boolean
  readonly advocatesCome: boolean
}

type AgeName = 'child invited from age' | 'advocate offered from age'

const prompt = (council: Council, name: AgeName, on: Day, age: number, without: boolean): Prompt => {
  const value = council.valueOf(name, on)
  const from = council.value(name, on)
  return { asked: from === undefined ? without : age >= from, age: from, cites: value?.cites, reading: value?.reading }
}

/** A child's part under a council's procedures, by the child's age in whole years on the day of the conference. */
export const childsPart = (council: Council, on: Day, age: number): ChildsPart => ({
  invite: prompt(council, 'child invited from age', on, age, true),
  advocate: prompt(council, 'advocate offered from age', on, age, council.value('advocate offered to', on) === 'any eligible child'),
  decidedBy: council.value('child attends decided by', on),
  hasRight: council.value('child has a right to attend', on) ?? false,
  tests: itemsSaid(council.value('tests for a child attending', on), council.valueOf('tests for a child attending', on)?.cites, 'test'),
  advocateAgreedBy: council.value('advocate agreed by', on) ?? [],
  reasonsBothWays: council.value('reasons for and against attending', on) ?? false,
  where: council.value('child invited where', on),
  offeredTo: council.value('advocate offered to', on),
  service: council.value('advocacy service', on),
  refusalTold: council.value('refused advocate told to', on) === 'conference chair',
  advocatesCome: council.value('advocate may come', on) ?? false,
})

/** Whether a plan that begins at birth is marked for special care, as Southwark asks, and who says so. */
export const flaggedAtBirth = (council: Council, on: Day): Citation | undefined =>
  council.value('plan at birth flagged', on) ? council.valueOf('plan at birth flagged', on)?.cites : undefined

/** What is done for and with a child, coming or not, and afterwards. */
export const childsSupport: readonly Item[] = [
  ...asks(southwarkChapter.at('3.1, Taking part'), 'must', {
    'share-principles': 'Share what the report says in general, by understanding, and keep what is confidential about others',
    'one-way-at-least': 'The child takes part in one way at least: coming, an advocate, direct work',
  }),
  ...asks(southwarkChapter.at('3.5, Which part'), 'must', { 'which-part': 'Settle with the chair which part the child is there for', 'looked-after-meanwhile': 'Settle who looks after or fetches a child who leaves early' }),
  ...asks(bestPractice.at('8.4, Children who attend'), 'must', {
    'agree-supporter': 'Agree a supporter or advocate with the child', 'talk-over': 'Talk over what worries the child about coming', 'who-and-what': 'Explain who is there, what they do, what will be said, what may come of it',
    'how-far': 'Settle with the child how far to take part and how views are put', 'share-report': 'Share and talk over the report',
    'what-child-hears': 'Chair: settle what information the child has, before and during', 'breaks': 'Chair: watch how the child is, and give breaks', 'child-told': 'Chair: see that the child is told what was decided',
    'record-child': 'Chair: see that the minutes do justice to what the child said',
  }),
  ...asks(bestPractice.at('8.4, Children who do not attend'), 'must', { 'views-obtained': 'The social worker obtains and presents the child’s views: in writing, in pictures, on tape, through somebody, or to the chair' }),
  ...asks(bestPractice.at('8.4, After the conference'), 'must', {
    'advocate-debrief': 'Advocate: at once, talk over what happened and what was decided', 'worker-feedback': 'Social worker: at once, tell the outcome and answer questions',
    'support-wanted': 'Social worker: ask what support the child wants', 'plan-asks': 'Social worker: ask what the child wants in the plan',
  }),
  ...asks(rotherhamProcedure.at('7, Involving the child'), 'must', {
    'explain-always': 'Explain what a conference is and how it goes', 'brief-chair': 'Brief the chair well beforehand if the child comes', 'chair-meets': 'The chair meets the child first',
    'best-way': 'Seek the best way for the child to be heard', 'siblings-apart': 'Keep what is private between brothers and sisters',
    'evidence': 'Where somebody may be prosecuted, think of meeting them and of evidence', 'wishes-gathered': 'If the child does not come, gather wishes and feelings into assessment and plan',
  }),
  ...asks(rotherhamProcedure.at('16, After the conference'), 'must', { 'agree-plan': 'The {lead practitioner} explains the plan to the child and agrees it' }),
]
