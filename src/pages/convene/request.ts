// Ask for a conference, from the record of a child: which children it is about, and why a brother or sister is not one of them.
import { askedTogether, requestConference } from '../../procedures/steps/convene.ts'
import { forEach, longText, nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ChildId } from '../../record/people.ts'

const called = (child: ChildId) => nameOf(child, 'a brother or sister')

export const requestPage = page({
  path: paths.request,
  title: 'Ask for a conference',
  may: 'ask for a conference',
  intro: 'You are on the list from the start, as the social worker. You say who else should come on the next page.',
  asks: (facts: Facts) => {
    const children = askedTogether(facts)
    return {
      subjects: several('Which children is it about?', children.map((child) => ({ value: child, words: called(child) })), { missing: 'Choose at least one child' }),
      why: forEach(children.length > 1 ? children : [], (child) => ({
        reason: longText(['If it is not about ', called(child), ', why not?'], { optional: true, rows: 2, hint: 'Professionals and the chair read this' }),
      })),
      cannotWait: longText('If the enquiry has not ended, why can it not wait?', { optional: true, rows: 2, hint: 'Only where a child would be less safe by waiting' }),
    }
  },
  filled: ({ facts }) => ({ subjects: askedTogether(facts) }),
  drafts: true,
  act: (facts, a) => requestConference(facts, a),
  button: 'Ask for the conference',
  next: (at, outcome) => {
    const conference = 'events' in outcome ? outcome.events[0]?.conference : undefined
    return conference ? to(paths.people, { conference }) : to(paths.child, at)
  },
  back: paths.child,
})
