// Shut somebody out: a lost telephone, a computer left open, somebody who has left. Ends every way they come in, at once.
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'
import { shutOut } from '../../store/sessions.ts'
import { nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'

export const shutOutPage = page({
  path: paths.shutOut,
  title: 'Shut somebody out',
  heading: ({ at }) => ['Shut out ', nameOf(at.person!)],
  may: 'manage people',
  proves: true,
  directory: true,
  intro: 'They are signed out everywhere at their next page. Their links, password and joined account open nothing any more. What they did and what they had begun to type stays. Their roles stay too until you end them.',
  asks: (_facts: Facts) => ({ sure: several('Before you do', [{ value: 'yes', words: 'This is the right person' }], { missing: 'Say that this is the right person' }) }),
  load: async (): Promise<{ ended: number } | undefined> => undefined,
  gives: async (tx, at): Promise<{ ended: number } | undefined> => ({ ended: await shutOut(tx, at.person as PersonId) }),
  button: 'Shut them out',
  back: paths.staff,
  view: {
    template: 'administration/shut-out.njk',
    shows: (viewing, done) => ({ done: done ? (done.ended === 0 ? 'They were not signed in and had no account.' : `${done.ended} ${done.ended === 1 ? 'session or account' : 'sessions and accounts'} ended.`) : '', letter: to(paths.letterFor, { person: viewing.at.person }) }),
  },
})
