// When a conference is called, and the test for significant harm with its two limbs.
import { rotherhamProcedure, southwarkCriteria, southwarkPage } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

/** What calls for an initial conference. */
export const calledFor: readonly Item[] = asks(rotherhamProcedure.at('3, When to convene'), 'must', {
  'harm-shown': 'Enquiry and assessment find significant harm, suffered or likely, and a plan is needed',
  'unborn': 'An unborn child is at risk of it, and a plan is needed by the birth',
  'birth-beside-plan': 'A child is born into a household where another has a plan',
  'person-posing-risk': 'After an enquiry: a person who poses a risk to children lives with the child or visits often',
  'moves-in': 'A child with a plan elsewhere moves in',
  'by-another-child': 'A child is thought to have been harmed by another, for either of them, where an enquiry shows significant harm and a plan is needed',
})

/** The test: one limb is enough. Which one, and why, is recorded child by child. */
export const harmTest: readonly Item[] = [
  ...asks(rotherhamProcedure.at('14, Agenda'), 'must', {
    'has-suffered': 'It can be shown that there was ill-treatment, or that health or development was damaged, and professionals judge that more of it is likely',
    'is-likely': 'Professionals judge it likely to happen, and this enquiry or research bears them out',
  }),
  ...asks(southwarkCriteria.at('The two questions'), 'must', { 'suffered-and-likely': 'Has the child suffered significant harm, and is the child likely to?' }),
  ...asks(southwarkPage.at('Significant harm'), 'must', { 'in-plain-words': 'Harm is ill-treatment, or damage to health and development; it is significant when it affects how a child grows up' }),
]

/** The event's word for each limb of the test, as a decision keeps it. */
export const limbs = { 'has-suffered': 'has suffered significant harm', 'is-likely': 'is likely to suffer significant harm' } as const
