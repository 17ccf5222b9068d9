// When a conference is called, and the test for significant harm with its two limbs.
import { rotherhamProcedure, southwarkCriteria, southwarkPage } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

/** What calls for an initial conference. */
export const calledFor: readonly Item[] = asks(rotherhamProcedure.at('3, When to convene'), 'must', {
  'harm-shown': 'An enquiry and assessment show that a child has suffered or is likely to suffer significant harm, and a plan is needed',
  'unborn': 'An unborn child is at risk of it, and a plan is needed by the birth',
  'birth-beside-plan': 'A child is born into a household where another has a plan',
  'person-posing-risk': 'After an enquiry: a person who poses a risk to children lives with the child or visits often',
  'moves-in': 'A child with a plan elsewhere moves in',
  'by-another-child': 'A child is thought to have been harmed by another, for either of them, where an enquiry shows significant harm and a plan is needed',
})

/** The test: one limb is enough. Which one, and why, is recorded child by child. */
export const harmTest: readonly Item[] = [
  ...asks(rotherhamProcedure.at('14, Agenda'), 'must', {
    'has-suffered': 'The child can be shown to have suffered ill-treatment, or harm to health or development, and professional judgement is that more is likely',
    'is-likely': 'Professional judgement, borne out by this enquiry or by research, is that the child is likely to suffer it',
  }),
  ...asks(southwarkCriteria.at('The two questions'), 'must', { 'suffered-and-likely': 'Has the child suffered significant harm, and is the child likely to?' }),
  ...asks(southwarkPage.at('Significant harm'), 'must', { 'in-plain-words': 'Harm is ill-treatment, or damage to health and development; it is significant when it affects how a child grows up' }),
]

/** The event's word for each limb of the test, as a decision keeps it. */
export const limbs = { 'has-suffered': 'has suffered significant harm', 'is-likely': 'is likely to suffer significant harm' } as const
