// Record a strategy discussion, and whether an enquiry began at it: the clock starts there.
import type { Facts } from '../../procedures/facts.ts'
import { recordDiscussion } from '../../procedures/steps/enquiry.ts'
import { aDay, aTime, choice, longText, nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const discussionPage = page({
  path: paths.discussion,
  title: 'Record a strategy discussion',
  may: 'record a discussion',
  asks: (facts: Facts) => ({
    heldOn: aDay('Day of the discussion'),
    heldAt: aTime('Time it began', { optional: true }),
    children: several('Children it was about', [...facts.children.keys()].map((child) => ({ value: child, words: nameOf(child, 'A brother or sister') })), { missing: 'Choose at least one child' }),
    outcome: choice('What was decided?', ['enquiry begins', 'no enquiry']),
    reason: longText('Why?', { optional: true, hint: 'Professionals may read this. Do not put anything here that is only for police.' }),
  }),
  filled: ({ at, facts }) => ({ children: facts.children.size === 1 ? [at.child!] : [] }),
  drafts: true,
  act: recordDiscussion,
  button: 'Keep the discussion',
  next: paths.child,
  back: paths.child,
})
