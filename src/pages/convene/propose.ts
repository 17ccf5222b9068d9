// Put somebody on the list: an existing person or somebody new, which children they are asked about, and why.
import { proposePerson } from '../../procedures/steps/invitations.ts'
import { conferenceAt } from '../../record/known.ts'
import { agencies } from '../../record/people.ts'
import { choice, longText, nameOf, oneOf, sentence, several, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { Agency, PersonId } from '../../record/people.ts'

const newcomers = agencies.filter((agency): agency is Exclude<Agency, 'family'> => agency !== 'family')

/** Everybody who could be asked: family of these children, and professionals; not the unit's own people. */
export function couldBeAsked(facts: Facts): PersonId[] {
  const c = conferenceAt(facts)
  const unit = ['unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'council administrator']
  return [...facts.people.values()]
    .filter((p) => p.agency && p.person !== c.booking?.chair && ![...p.involvements.values()].some((i) => unit.includes(i.role)))
    .filter((p) => p.agency !== 'family' || c.subjects.some((child) => p.relations.has(child))).map((p) => p.person)
}

export const proposePage = page({
  path: paths.propose,
  title: 'Who should come',
  may: 'propose who comes',
  reads: ['who'],
  directory: true,
  intro: 'Ask people who know something the conference needs. A professional sees the records of the children they are asked about from now on. Family see nothing by being on this list.',
  asks: (facts: Facts) => {
    const { subjects, invited } = conferenceAt(facts)
    // whoever is on the list already stands last and says so: why they are asked may be changed here too
    const offered = couldBeAsked(facts).sort((a, b) => Number(invited.has(a)) - Number(invited.has(b)))
    const children = subjects.map((child) => ({ value: child, words: nameOf(child, 'a child') }))
    return {
      person: oneOf('Somebody we know', offered.map((p) => ({ value: p, words: [nameOf(p, 'somebody'), `, ${facts.people.get(p)?.agency}${invited.has(p) ? ', already on the list' : ''}`] })), { optional: true, hangs: true, as: 'select' }),
      name: shortText('Or somebody new: their name', { optional: true, hangs: true, max: 120, hint: 'Record family in the child’s record first. They are then in the list above' }),
      agency: oneOf('Which agency do they work for?', newcomers.map((agency) => ({ value: agency, words: sentence(agency) })), { optional: true, hangs: true, as: 'select', hint: 'Only for somebody new' }),
      askedAbout: several('Which children are they asked about?', children, { optional: true, hint: 'Leave all empty to ask about all of them' }),
      contactWith: several('Which children are they in direct contact with?', children, { optional: true, hint: 'Only direct contact counts towards the quorum, child by child' }),
      standing: choice('Must they come?', ['must', 'should', 'may'] as const),
      reason: longText('Why are they asked?', { optional: true, rows: 2, hint: 'Everybody on the list can read this, and for professionals the family too' }),
    }
  },
  filled: ({ at, facts, seen }) => {
    const one = conferenceAt(facts).invited.get(at['who'] as PersonId)
    return one ? { person: one.person, askedAbout: [...one.askedAbout], contactWith: [...one.contactWith], standing: one.standing, reason: seen.words(one.reason) } : { person: at['who'] }
  },
  changes: (facts) => shownOne(facts, 'place on the list', facts.at.conference, facts.at['who'] as PersonId),
  act: (facts, a) => proposePerson(facts, a),
  button: 'Put them on the list',
  next: paths.people,
  back: paths.people,
})
