// A line of what is said: who said it, what kind of statement it is, which children it is about, and where on the map it stands.
import { changeLine, keepLine, removeLine } from '../../procedures/steps/map.ts'
import { parentsOf } from '../../procedures/reports/expected.ts'
import { actsFor, butFor, closed, shownOf, tickedFor } from '../../procedures/steps/entries.ts'
import { columns, kindsOfStatement, type Column } from '../../record/vocabulary.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, longText, nameOf, oneOf, several, type Option } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { asOptions, speakers } from './people-here.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

/** What each column is called in the room. */
export const columnWords: { readonly [C in Column]: string } = {
  'worry': 'Worried about', 'complicating factor': 'Makes it harder', 'grey area': 'We do not know yet', 'strength': 'Working well', 'safety': 'Already safe', 'need': 'Needs to happen',
}

/** All the children of the conference, or one of them. */
export const aboutWhom = (facts: Facts): Option<ChildId | 'all'>[] => {
  const own = actsFor(facts, facts.by)
  return [{ value: 'all', words: own.length === 1 ? nameOf(own[0]!, 'The child') : own.length === 2 ? 'Both' : 'All of them' }, ...own.length > 1 ? own.map((child) => ({ value: child, words: nameOf(child, 'A child') })) : []]
}
/** Ticked: only professionals, or the family without one of its own. */
export const whoMayRead = (facts: Facts) => several('Is it kept from anybody?', [
  { value: closed, words: 'All of the family: only professionals read it' },
  ...parentsOf(facts, conferenceAt(facts).subjects).map((person) => ({ value: butFor(person), words: nameOf(person, 'One of the family') })),
], { optional: true, hint: 'Left open, all of the family may read it' })

const asks = (facts: Facts) => ({
  text: longText('What was said', { rows: 3, max: 2000, missing: 'Write what was said' }),
  column: oneOf('Where does it stand on the map?', columns.map((value) => ({ value, words: columnWords[value] })), { as: 'small radios' }),
  saidBy: oneOf('Who said it?', asOptions(speakers(facts, conferenceAt(facts))), { optional: true, as: 'select' }),
  kind: choice('What kind of statement is it?', kindsOfStatement, { as: 'small radios' }),
  about: oneOf('Which children is it about?', aboutWhom(facts), { as: 'small radios' }),
  readers: whoMayRead(facts),
})

export const mapEntryPage = page({
  path: paths.mapEntry,
  title: 'Keep a line',
  may: 'keep the map',
  asks,
  filled: () => ({ about: 'all', kind: 'observation' }),
  drafts: true,
  standsOn: paths.room,
  view: { template: 'page.njk', shows: () => ({}) },
  act: keepLine,
  button: 'Keep',
  next: paths.room,
  back: paths.room,
})

export const changeEntryPage = page({
  path: paths.changeEntry,
  title: 'Change a line',
  may: 'keep the map',
  asks,
  filled: ({ at, seen, facts }) => {
    const line = at.entry && seen.conferences.get(at.conference!)?.map.get(at.entry)
    if (!line) return { about: 'all' }
    return {
      text: seen.words(line.facts.text) ?? '', column: line.facts.column, saidBy: line.facts.saidBy ?? '', kind: line.facts.kind,
      about: line.children.length === 1 ? line.children[0]! : 'all', readers: tickedFor(facts.markingOf(line.facts.text)),
    }
  },
  view: { template: 'room/change-line.njk', shows: () => ({}) },
  changes: (facts) => shownOf(facts, facts.at.entry ? [facts.at.entry] : []),
  drafts: true,
  act: (facts, a) => changeLine(facts, facts.at.entry!, a),
  button: 'Keep the change',
  next: paths.room,
  back: paths.room,
})

export const reasonsToRemove = ['said twice', 'mistake', 'moved to the plan'] as const
export const removeEntryPage = page({
  path: paths.removeEntry,
  title: 'Take a line off the map',
  may: 'keep the map',
  intro: 'The line stays in the record. It is shown on the map no more.',
  asks: () => ({ because: choice('Why?', reasonsToRemove) }),
  changes: (facts) => shownOf(facts, facts.at.entry ? [facts.at.entry] : []),
  act: (facts, a) => removeLine(facts, facts.at.entry!, a),
  button: 'Take it off',
  next: paths.room,
  back: paths.room,
})
