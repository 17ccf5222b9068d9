// What minutes must hold, and how they are kept and passed on.
import { bestPractice, commonPractice, rotherhamProcedure, southwarkChapter } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

export const minutesHold: readonly Item[] = [
  ...asks(commonPractice.at('What minutes list'), 'should', {
    'who': 'Whom it is about, who was invited, who came and who sent apologies', 'reports': 'Reports tabled, and whether parents had them', 'why': 'Why it was held and what the enquiry found',
    'views': 'What family and child said', 'discussion': 'What was talked about, and what the chair makes of it', 'decision': 'The decision, reasons and dissent', 'distribution': 'Who receives them',
  }),
  ...asks(southwarkChapter.at('2.3, Opening statement'), 'must', { 'introduction': 'The chair’s introduction: whether parents were met, and saw and understood the report; that is not agreeing with it' }),
  ...asks(bestPractice.at('8.3, Excluding'), 'must', { 'exclusions': 'Any exclusion, clearly' }),
  ...asks(bestPractice.at('8.4, Children who attend'), 'must', { 'child-contribution': 'What the child contributed' }),
  ...asks(bestPractice.at('8.6, Other reports'), 'must', { 'reports-attached': 'Reports, attached or summed up' }),
  ...asks(rotherhamProcedure.at('16, After the conference'), 'must', {
    'essential-facts': 'The essential facts', 'accurate-summary': 'A summary of what was discussed, true to what professionals and family said', 'board': 'What stood on the flipchart or whiteboard',
    'decisions-with-reasons': 'Every decision with its reasons', 'outline-plan': 'The {outline plan}, so that everybody knows their tasks',
  }),
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', { 'override-basis': 'The ground of a decision against the majority', 'dissents': 'Dissent, with its reasons' }),
]

/** How minutes are made, kept and passed on. */
export const minutesKept: readonly Item[] = asks(rotherhamProcedure.at('16, After the conference'), 'must', {
  'dedicated': 'Somebody is there to take minutes and for nothing else', 'chair-signs': 'The chair signs them', 'address-safe': 'The chair considers whether addresses and details are safe to give',
  'confidential-apart': 'A confidential part is never the family’s', 'no-onward': 'Not passed on without the chair’s or {lead practitioner}’s consent',
  'court-and-crown': 'Police may have to tell prosecutors that they exist, and a court may order them disclosed', 'destroyed': 'Each agency keeps them in the child’s file and destroys them by its own policy',
})
