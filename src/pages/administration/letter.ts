// A letter to sign in with: a personal link, used once, and a word to be told another way. Both are shown once and kept nowhere as they are.
import type { Facts } from '../../procedures/facts.ts'
import { noNumber, unitContact } from '../../procedures/unit-contact.ts'
import type { PersonId } from '../../record/people.ts'
import { threeWords } from '../../store/secret-words.ts'
import { makeLink } from '../../store/sessions.ts'
import { choice, nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'

interface Letter { readonly token: string, readonly word: string, readonly days: number }
const lasting = { 'today only': 1, 'a week': 7, 'two weeks': 14 } as const

export const letterForPage = page({
  path: paths.letterFor,
  title: 'A letter to sign in',
  heading: ({ at }) => ['A letter to sign in, for ', nameOf(at.person!)],
  may: 'manage people',
  proves: true,
  directory: true,
  intro: 'A link that opens once, and a word that goes with it. Send the link, and tell the word another way: by telephone, or in person.',
  asks: (_facts: Facts) => ({ lasts: choice('How long may it be used?', Object.keys(lasting) as (keyof typeof lasting)[]) }),
  filled: () => ({ lasts: 'a week' }),
  load: async (): Promise<Letter | undefined> => undefined,
  gives: async (tx, at, _facts, { lasts }): Promise<Letter | undefined> => {
    const word = threeWords()
    return { token: await makeLink(tx, at.person as PersonId, word, 'sign in', lasting[lasts] * 24), word, days: lasting[lasts] }
  },
  button: 'Make the letter',
  back: paths.staff,
  view: {
    template: 'administration/letter.njk',
    shows: ({ facts }, letter) => ({ letter: letter ? {
      enter: paths.letter, number: unitContact(facts.council, facts.today).telephone ?? '', noNumber,
      path: to(paths.link, { token: letter.token }), code: letter.token, word: letter.word, lasts: letter.days === 1 ? 'one day' : `${letter.days} days` } : null }),
  },
})
