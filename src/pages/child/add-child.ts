// Begin a child's record.
import { addChild } from '../../procedures/steps/record.ts'
import { aDay, choice, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'

export const addChildPage = page({
  path: paths.addChild,
  title: 'Add a child',
  may: 'add a record',
  intro: 'Look first whether the child is known already: use Find in the menu.',
  asks: () => ({
    name: shortText('Name the child is called by', { max: 120 }),
    born: aDay('Date of birth', { optional: true, hint: 'Leave this empty for a child not yet born' }),
    expected: aDay('Date the birth is expected', { optional: true, hint: 'Only for a child not yet born' }),
    gender: choice('Gender', ['female', 'male', 'another way', 'not known']),
  }),
  act: addChild,
  button: 'Add the child',
  next: (_, outcome) => {
    const child = 'events' in outcome ? outcome.events[0]?.children[0] : undefined
    return child ? to(paths.child, { child }) : paths.work
  },
  back: paths.work,
})
