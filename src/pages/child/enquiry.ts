// Record how an enquiry ended: whether a conference is needed.
import type { Facts } from '../../procedures/facts.ts'
import { concludeEnquiry } from '../../procedures/steps/enquiry.ts'
import { aDay, choice, longText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const concludeEnquiryPage = page({
  path: paths.concludeEnquiry,
  title: 'How the enquiry ended',
  may: 'conclude an enquiry',
  intro: 'The limit for a conference counts from the strategy discussion and not from this day.',
  asks: (_facts: Facts) => ({
    concludedOn: aDay('Day the enquiry ended'),
    outcome: choice('Is a conference needed?', ['conference needed', 'no conference needed']),
    reason: longText('Why?', { optional: true, hint: 'Professionals may read this.' }),
  }),
  drafts: true,
  act: (facts, a) => concludeEnquiry(facts, facts.at.child!, a),
  button: 'Keep how it ended',
  next: paths.child,
  back: paths.child,
})
