// The children's part, child by child: who speaks for each, and what this council asks people to think of at that age.
import { unbornWords } from './called.ts'
import { firstName } from '../reports/together.ts'
import { ageOn } from '../worklists/called.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Viewing } from '../page.ts'

export interface ChildPart { readonly name: string, readonly lines: readonly string[] }

/** For each child, short lines: prompts for a decision, never a bar. */
export function childrenPart(viewing: Viewing): ChildPart[] {
  const { seen, facts } = viewing
  const c = conferenceAt(facts)
  const on = c.booking?.onDay ?? facts.today
  const [offered, invited] = [facts.council.value('advocate offered from age', on), facts.council.value('child invited from age', on)]
  return c.subjects.filter((child) => seen.nameOf(child)).map((child) => {
    const state = facts.children.get(child)
    const name = firstName(seen.nameOf(child)!)
    const age = ageOn(state?.bornOn, on)
    if (age === undefined) return { name, lines: [unbornWords(state) || 'Not born yet.'] }
    const advocates = [...c.invited.values()].filter((i) => facts.people.get(i.person)?.agency === 'advocacy' && i.askedAbout.includes(child)).map((i) => seen.nameOf(i.person)).filter((one) => one !== undefined)
    return { name, lines: [
      `${age} years old on the day.`,
      advocates.length > 0 ? `${advocates.join(', ')} speaks for ${name}.` : offered !== undefined && age >= offered ? `An advocate is offered from age ${offered}. None ${c.held ? 'was on the list' : 'is on the list yet'}.` : 'No advocate is on the list.',
      ...invited !== undefined && age >= invited && !c.held ? [`Usually asked to come from age ${invited}. Ask ${name} how to take part.`] : [],
    ] }
  })
}
