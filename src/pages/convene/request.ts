// Ask for a conference, from the record of a child: which children it is about, and why a brother or sister is not one of them.
import { askedTogether, bornBesidePlan, conferenceNeeded, kindNeeded, requestConference } from '../../procedures/steps/convene.ts'
import { forEach, longText, nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ChildId } from '../../record/people.ts'

const called = (child: ChildId) => nameOf(child, 'a brother or sister')

/** What the council says of a conference before a birth, where a child it may be about is unborn. */
function unbornWords(facts: Facts): string {
  const unborn = askedTogether(facts).some((child) => { const one = facts.children.get(child); return one?.expectedOn !== undefined && one.bornOn === undefined })
  const said = unborn ? facts.council.value('conference before birth', facts.today) : undefined
  return said === undefined ? '' : said === 'considered each time' ? ' Before a birth, this council considers each time whether to hold one.' : ' Before a birth, this council holds one when a plan is needed by the birth.'
}

export const requestPage = page({
  path: paths.request,
  title: 'Ask for a conference',
  may: 'ask for a conference',
  intro: ({ facts }) => `You are on the list from the start, as the social worker. You say who else should come on the next page.${unbornWords(facts)}`,
  asks: (facts: Facts) => {
    const children = askedTogether(facts)
    const waits = kindNeeded(facts) === 'initial' && !children.every((child) => conferenceNeeded(facts, child) || bornBesidePlan(facts, child))
    return {
      subjects: several('Which children is it about?', children.map((child) => ({ value: child, words: called(child) })), { missing: 'Choose at least one child' }),
      why: forEach(children.length > 1 ? children : [], (child) => ({
        reason: longText(['If it is not about ', called(child), ', why not?'], { optional: true, hangs: true, rows: 2, hint: 'Professionals and the chair read this' }),
      })),
      // asked only where an enquiry has not ended so; by the emergency way its reason is kept with the request
      cannotWait: forEach(waits ? ['enquiry'] as const : [], () => ({
        why: longText('Why can it not wait until the enquiry has ended?', { optional: true, hangs: true, rows: 2, hint: 'The enquiry has not ended with the need for a conference. Ask before that only where a child would be less safe by waiting' }),
      })),
    }
  },
  filled: ({ facts }) => ({ subjects: askedTogether(facts) }),
  drafts: true,
  act: (facts, a) => requestConference(facts, { ...a, cannotWait: a.cannotWait.enquiry?.why }),
  button: 'Ask for the conference',
  next: (at, outcome) => {
    const conference = 'events' in outcome ? outcome.events[0]?.conference : undefined
    return conference ? to(paths.people, { conference }) : to(paths.child, at)
  },
  back: paths.child,
})
