// Begin a child's record: for itself, or for a brother or sister of a child whose record is open.
import type { Facts } from '../../procedures/facts.ts'
import { addChild } from '../../procedures/steps/record.ts'
import type { Outcome } from '../../record/happening.ts'
import { aDay, choice, nameOf, oneOf, several, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'

const asks = (facts: Facts) => ({
  name: shortText('Name the child is called by', { max: 120 }),
  born: aDay('Date of birth', { optional: true, hint: 'Leave this empty for a child not yet born' }),
  expected: aDay('Date the birth is expected', { optional: true, hint: 'Only for a child not yet born' }),
  gender: choice('Gender', ['female', 'male', 'another way', 'not known']),
  team: oneOf('Which team works with the family?', [...facts.teams.keys()].map((team) => ({ value: team, words: nameOf(team, 'A team') })), { optional: true, hint: 'The manager of that team then sees the record' }),
})

/** The record that was begun. */
const newRecord = (outcome: Outcome): string => {
  const child = 'events' in outcome ? outcome.events[0]?.children[0] : undefined
  return child ? to(paths.child, { child }) : paths.work
}

export const addChildPage = page({
  path: paths.addChild,
  title: 'Add a child',
  may: 'add a record',
  intro: 'Look first whether the child is known already: use Find in the menu.',
  asks: (facts: Facts) => asks(facts),
  act: addChild,
  button: 'Add the child',
  next: (_, outcome) => newRecord(outcome),
  back: paths.work,
})

export const addSiblingPage = page({
  path: paths.addSibling,
  title: 'Add a brother or sister',
  may: 'add a record',
  intro: 'Each child has a record of their own. Who may see one may not always see the other.',
  asks: (facts: Facts) => ({
    ...asks(facts),
    siblings: several('Whose brother or sister?', [...facts.children.keys()].map((child) => ({ value: child, words: nameOf(child, 'A child of this family') })), { missing: 'Choose at least one child' }),
  }),
  filled: ({ at, facts }) => ({ siblings: [...facts.children.keys()], ...(facts.children.get(at.child!)?.team ? { team: facts.children.get(at.child!)!.team! } : {}) }),
  act: addChild,
  button: 'Add the child',
  next: (_, outcome) => newRecord(outcome),
  back: paths.child,
})
