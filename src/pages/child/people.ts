// The people of a child's record: add somebody of the family, and note what somebody needs to take part.
import type { Facts } from '../../procedures/facts.ts'
import { addRelative, recordNeed } from '../../procedures/steps/record.ts'
import { needs, relations } from '../../record/people.ts'
import { choice, longText, nameOf, oneOf, several, shortText, yesNo } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

/** How somebody may be written to, as whoever asked them chooses. */
export const ways = [
  { value: 'open', words: 'Anything may be written', hint: 'Letters and messages may say what they are about' },
  { value: 'plain', words: 'Only that something waits', hint: 'No time, place or name: “Somebody has something for you. Please ring.”' },
  { value: 'none', words: 'Nothing may be written', hint: 'On paper by hand, or in person. It stays so until somebody has asked' },
] as const

export const addPersonPage = page({
  path: paths.addPerson,
  title: 'Add somebody of the family',
  may: 'change a record',
  asks: (facts: Facts) => ({
    name: shortText('Name', { max: 120 }),
    relation: choice('What are they to the child?', relations, { as: 'select' }),
    children: several('To which children?', [...facts.children.keys()].map((child) => ({ value: child, words: nameOf(child, 'A child of this family') })), { missing: 'Choose at least one child' }),
    parentalResponsibility: yesNo('Do they have parental responsibility?'),
    household: yesNo('Do they live with the child?'),
    contact: oneOf('How may we write to them?', ways, { optional: true, hint: 'Ask them. Somebody else may open their letters or hold their phone' }),
    address: longText('Where they live', { optional: true, rows: 3, max: 400 }),
    confidential: yesNo('Must this address be kept secret?', { optional: true, hint: 'It is then shown to nobody of the family and stands in no paper. It is kept so where you leave this empty' }),
    need: choice('What do they need to take part?', needs, { optional: true, as: 'select' }),
  }),
  filled: ({ facts }) => ({ children: [...facts.children.keys()].length === 1 ? [...facts.children.keys()] : [] }),
  // nobody said that it may be seen, so it may not
  act: (facts, a) => addRelative(facts, { ...a, confidential: a.confidential ?? true }),
  button: 'Add them',
  next: paths.child,
  back: paths.child,
})

export const needPage = page({
  path: paths.need,
  title: 'What somebody needs to take part',
  may: 'change a record',
  heading: ({ at }) => ['What ', nameOf(at.person!, 'somebody'), ' needs to take part'],
  asks: (_facts: Facts) => ({
    need: choice('What is needed?', needs),
    detail: shortText('More about it', { optional: true, hint: 'For example, which language', max: 200 }),
  }),
  act: recordNeed,
  button: 'Keep the need',
  next: paths.child,
  back: paths.child,
})
