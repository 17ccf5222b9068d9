// What must be kept safe around a conference: addresses and from whom, how people may be written to, and what each needs.
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { addressesNow } from '../../record/person-state.ts'
import { shortDay } from '../../calendar/day.ts'
import { exclusionGrounds, weighed } from '../../procedures/lists/before/exclusion.ts'
import { itemsFor } from '../../procedures/lists/item.ts'
import { askedLine } from '../asked-lines.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { firstName, listed } from '../reports/together.ts'
import { headOf } from './head.ts'
import { keptFrom, needLines, safeLines } from './safe-lines.ts'
import type { Viewing } from '../page.ts'

export const safetyPage = page({
  path: paths.safety,
  title: 'Safety',
  may: 'see invitations',
  view: {
    template: 'conference/safety.njk',
    shows: (viewing) => ({
      head: headOf(viewing, 'Safety'), lines: safeLines(viewing).map((line) => line.words), addresses: addresses(viewing), contact: contact(viewing), needs: needLines(viewing),
      grounds: exclusionGrounds(viewing.facts.council, dayOf(viewing)).map(askedLine), weighed: itemsFor(weighed, viewing.facts.council).map(askedLine),
      changes: changes(viewing), records: conferenceAt(viewing.facts).subjects.flatMap((child) => viewing.may.has('see a record') && viewing.seen.nameOf(child) ? [{ words: `${firstName(viewing.seen.nameOf(child)!)}’s record`, href: to(paths.child, { child }) }] : []),
    }),
  },
})

/** For each of the family, where what is kept of them is read back and changed. */
function changes({ seen, facts, may }: Viewing) {
  const { subjects } = conferenceAt(facts)
  return !may.has('change a record') ? [] : [...seen.people.values()].flatMap((p) => {
    const child = subjects.find((one) => p.relations.has(one))
    const name = seen.nameOf(p.person)
    return child && name ? [{ words: `Change what is kept of ${name}`, href: to(paths.changePerson, { child, person: p.person }) }] : []
  })
}

/** The day whose procedures hold: of the conference once it is booked. */
const dayOf = ({ facts }: Viewing) => conferenceAt(facts).booking?.onDay ?? facts.today

/** Addresses kept safe: whose, from whom, since when and who wrote it down. Never the address itself. */
function addresses(viewing: Viewing) {
  const { seen, facts } = viewing
  const { subjects } = conferenceAt(facts)
  return addressesNow(facts.events).filter((e) => e.facts.confidential && seen.events.some((one) => one.id === e.id) && e.children.some((child) => subjects.includes(child)))
    .map((e) => ({
      whose: seen.nameOf(e.facts.person ?? e.facts.child) ?? 'Somebody',
      from: listed(keptFrom(viewing, e.facts.person).map((p) => seen.nameOf(p) ?? 'somebody')) || facts.council.say('everybody but the {safeguarding unit}, the {social worker} and the {team manager}'), by: `${seen.nameOf(e.by) ?? 'Somebody'}, ${shortDay(e.on, facts.today)}`,
    }))
}

const says = { open: 'Letters and messages may say what they are about', plain: 'Plain notes only: no name, day, place or child', none: 'Nothing is sent. In person or by hand' } as const

/** How each of the family may be written to, as it was last recorded; where nobody has recorded it, nothing is sent. */
function contact(viewing: Viewing) {
  const { seen, facts } = viewing
  const c = conferenceAt(facts)
  return [...seen.people.values()].filter((p) => c.subjects.some((child) => p.relations.has(child)) && seen.nameOf(p.person)).map((p) => {
    const last = allOf(seen.events, 'SafeContactRecorded').findLast((e) => e.facts.person === p.person)
    return { who: seen.nameOf(p.person)!, says: says[p.safeContact], by: last ? `${seen.nameOf(last.by) ?? 'Somebody'}, ${shortDay(last.on, facts.today)}` : 'Not recorded yet' }
  })
}
