// Give a child the name it is called by, or put the name right.
import type { Facts } from '../../procedures/facts.ts'
import { nameChild } from '../../procedures/steps/record.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import { shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const nameChildPage = page({
  path: paths.nameChild,
  title: 'Name of the child',
  may: 'change a record',
  intro: 'The name the child is called by. A record loaded from a census has only a number until somebody names it.',
  asks: (_facts: Facts) => ({ name: shortText('First and family name', { max: 120 }) }),
  filled: ({ at, seen }) => { const name = seen.words(seen.children.get(at.child!)?.name); return name ? { name } : {} },
  changes: (facts) => shownOne(facts, 'name', facts.at.child),
  act: (facts, a) => nameChild(facts, facts.at.child!, a),
  button: 'Keep the name',
  next: paths.child,
  back: paths.child,
})
