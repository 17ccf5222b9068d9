// Who will be there and why, in a few plain words; only those whom this parent may know of, and never what anybody answered.
import { firstName, listed } from '../reports/together.ts'
import type { Agency, ChildId, PersonId } from '../../record/people.ts'
import type { Seen } from '../../store/seen.ts'
import type { Yours } from './your-conferences.ts'

export interface There { readonly name: string, readonly why: string }

/** What an agency is to a child, said so that it gives away nothing of why somebody else in the family knows it. */
const why: Partial<Record<Agency, (children: string) => string>> = {
  'police': () => 'from the police', 'school': (c) => `from ${c} school`, 'nursery': (c) => `from ${c} nursery`, 'health visiting': () => 'health visitor', 'school nursing': () => 'school nurse',
  'midwifery': () => 'midwife', 'GP': () => 'doctor (GP)', 'hospital': () => 'from the hospital', 'housing': () => 'from housing', 'early help': () => 'helps families early on', 'advocacy': (c) => `speaks up for ${c.replace(/’s?$/, '')}`,
  "children's social care": () => 'social worker',
}
const otherwise = 'works with families'

/** The people of one conference, those who run it first. `worker` is the one the family knows. */
export function peopleThere(y: Yours, seen: Seen, worker: PersonId | undefined): There[] {
  const { booking, invited } = y.seen
  const named = (person: PersonId | undefined, words: string): There[] => { const name = person && seen.nameOf(person); return name ? [{ name, why: words }] : [] }
  const asked = [...invited.values()].filter((i) => i.sentOn !== undefined && i.person !== worker && i.person !== booking?.chair && i.person !== booking?.minuteTaker && seen.people.get(i.person)?.agency !== 'family')
  return [
    ...named(booking?.chair, 'runs the meeting. Does not work with your family'),
    ...worker && invited.has(worker) ? named(worker, 'your social worker') : [],
    ...asked.flatMap((i) => {
      const agency = seen.people.get(i.person)?.agency
      return named(i.person, (agency && why[agency]?.(possessive(seen, i.contactWith.filter((child) => y.children.includes(child))))) ?? otherwise)
    }),
    ...named(booking?.minuteTaker, 'writes down what is said'),
  ]
}

/** "Wren’s", "Wren and Sorrel’s"; "your child’s" where nobody is named. */
function possessive(seen: Seen, children: readonly ChildId[]): string {
  const names = listed(children.flatMap((child) => { const name = seen.nameOf(child); return name ? [firstName(name)] : [] }))
  return names ? `${names}’s` : 'your child’s'
}
