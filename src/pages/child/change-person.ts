// What is kept of one of the family, read back to whoever may change it: what they are to the child, where they live, how they may be reached.
import { shortDay } from '../../calendar/day.ts'
import type { Facts } from '../../procedures/facts.ts'
import { changeRelative, relativeShown } from '../../procedures/steps/change-relative.ts'
import { relations } from '../../record/people.ts'
import { choice, longText, nameOf, oneOf, shortText, yesNo } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths } from '../paths.ts'
import { ways } from './people.ts'

export const changePersonPage = page({
  path: paths.changePerson,
  title: 'Change what is kept of somebody',
  may: 'change a record',
  heading: ({ at }) => ['What is kept of ', nameOf(at.person!, 'somebody')],
  view: { template: 'child/change-person.njk', shows: (viewing) => ({ kept: lastKept(viewing) }) },
  asks: (_facts: Facts) => ({
    relation: choice('What are they to this child?', relations, { as: 'select' }),
    parentalResponsibility: yesNo('Do they have parental responsibility?'),
    household: yesNo('Do they live with the child?'),
    contact: oneOf('How may we write to them?', ways, { optional: true, hint: 'Ask them. Somebody else may open their letters or hold their phone' }),
    address: longText('Where they live', { optional: true, rows: 3, max: 400 }),
    telephone: shortText('Their telephone number', { optional: true, max: 60 }),
    confidential: yesNo('Must the address and the number be kept secret?', { optional: true, hint: 'They are then shown to nobody of the family and stand in no paper. They are kept so where you leave this empty' }),
  }),
  filled: ({ at, seen, facts }) => {
    const p = seen.people.get(at.person!)
    const relation = p?.relations.get(at.child!)
    const asked = facts.events.some((e) => e.type === 'SafeContactRecorded' && e.facts.person === at.person)
    return {
      ...relation ? { relation: relation.relation, parentalResponsibility: yes(relation.parentalResponsibility), household: yes(relation.household) } : {},
      ...p && asked ? { contact: p.safeContact } : {}, address: seen.words(p?.address?.address), telephone: seen.words(p?.telephone),
      ...p?.address ? { confidential: yes(p.address.confidential) } : {},
    }
  },
  changes: relativeShown,
  act: changeRelative,
  button: 'Keep this',
  next: paths.child,
  back: paths.child,
})

const yes = (is: boolean): 'yes' | 'no' => is ? 'yes' : 'no'

/** Who said last where they live and how they may be written to, and when. */
function lastKept({ at, seen, facts }: Viewing): string {
  const told = ([['AddressRecorded', 'Where they live'], ['SafeContactRecorded', 'How they may be written to']] as const).flatMap(([type, words]) => {
    const e = seen.events.findLast((one) => one.type === type && one.about === at.person)
    return e ? [`${words} was kept on ${shortDay(e.on, facts.today)} by ${seen.nameOf(e.by) ?? 'somebody'}.`] : []
  })
  return told.length > 0 ? told.join(' ') : 'Nothing is kept yet of where they live or how they may be written to.'
}
