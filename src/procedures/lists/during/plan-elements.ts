// What a plan must say, and what a conference settles with it.
import { lincolnshirePage, rotherhamProcedure, southwarkChapter, southwarkPage, workingTogether } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

export const planSays: readonly Item[] = [
  ...asks(southwarkChapter.at('5.9, The plan'), 'must', {
    'needs': 'The child’s needs, from the {danger statement}', 'outcomes': 'The outcomes wanted, from the {safety goal}s', 'action': 'What needs to happen', 'owner': 'Who does it', 'by': 'By which day',
    'progress': 'How progress will be seen', 'review': 'When each action is looked at again',
  }),
  ...asks(southwarkChapter.at('2.4, In the conference'), 'must', { 'between': 'How progress is reviewed between conferences, as a rule in core groups', 'contingency': 'What happens if it does not work, so that the family understands it' }),
  ...asks(southwarkPage.at('Child protection plan'), 'must', { 'cause': 'What causes the harm', 'goals-short-and-long': 'Goals for the short and the long term', 'everybody': 'What everybody must do to reach them' }),
  ...asks(rotherhamProcedure.at('10, Rotherham Family Approach'), 'must', { 'smart': 'Actions that are specific, measurable, achievable, realistic and timed', 'who-and-when': 'Who does each and by when', 'plan-b': 'What happens otherwise' }),
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', { 'contingency-clear': 'What happens if actions are not followed or the child cannot be safe at home' }),
  ...asks(lincolnshirePage.at('Purpose and tasks'), 'must', { 'clear-actions': 'Clear actions with times', 'how-much-by-when': 'How much must get better by when: something that success can be told by' }),
]

/** What a conference that begins a plan settles. */
export const settled: readonly Item[] = [
  ...asks(workingTogether.at('Initial child protection conferences, tasks'), 'must', {
    'lead': 'A {lead practitioner} of the lead statutory body', 'core-group': 'Who is in the core group', 'timescales': 'Times for core groups, for the plan and for reviews', 'outline': 'An {outline plan}, with how much must improve by when',
  }),
  ...asks(southwarkPage.at('Core group'), 'must', { 'core-group-agreed': 'The core group is agreed at the conference' }),
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', {
    'lead-qualified': 'A {lead practitioner}, qualified and employed by children’s social care', 'core-group-members': 'Members of the core group, told in writing to everybody invited',
    'family-involved': 'How child and family take part in assessment and help', 'times': 'Times for core groups, the plan and the review', 'assessment': 'What is needed to complete the assessment',
  }),
  ...asks(rotherhamProcedure.at('14, Agenda'), 'must', { 'without-a-plan': 'Without a plan: whether the assessment is complete, and what help is offered; it needs a parent’s consent' }),
  ...asks(lincolnshirePage.at('Purpose and tasks'), 'must', { 'lead-experienced': 'A {lead practitioner}, qualified and experienced, of the lead statutory body', 'core-group-named': 'The core group of professionals and family', 'times-set': 'Times for core groups, the plan and reviews' }),
]
