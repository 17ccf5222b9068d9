// A link and a word for somebody on the list who has no account: made once, shown once, with a letter that says nothing.
import { makeLink } from '../../store/sessions.ts'
import { threeWords } from '../../store/secret-words.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Tx } from '../../store/transaction.ts'
import type { At } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'

/** How long a link stands: long enough for the post and a weekend. */
const days = 7

interface Made { readonly link: string, readonly word: string }

/** Nothing for somebody who was taken off the list while the page stood open: it says so. */
async function make(tx: Tx, at: At, facts: Facts): Promise<Made | undefined> {
  if (!conferenceAt(facts).invited.has(at.person!)) return undefined
  const word = threeWords()
  return { link: to(paths.link, { token: await makeLink(tx, at.person!, word, 'invitation', days * 24) }), word }
}

export const invitationLetterPage = page({
  path: paths.invitationLetter,
  title: 'A link and a word',
  may: 'send invitations',
  asks: () => ({}),
  load: async (): Promise<Made | undefined> => undefined,
  gives: (tx, at, facts) => make(tx, at, facts),
  view: {
    template: 'convene/letter.njk',
    shows: (viewing, made) => {
      const { at, facts, seen } = viewing
      const contact = facts.people.get(at.person!)?.safeContact ?? 'none'
      const isFamily = facts.people.get(at.person!)?.agency === 'family'
      return {
        head: headOf(viewing, 'People', 'A link and a word'), made: made ?? null, addressee: seen.nameOf(at.person) ?? 'this person', days, post: to(paths.invitationLetter, at), unit: facts.council.word('safeguarding unit'), council: facts.council.name,
        warning: isFamily && contact === 'none' ? 'Send nothing to this person. Hand the letter over yourself, and say the word when you do.' : isFamily && contact === 'plain' ? 'Only plain notes may be sent to this person. This letter is one.' : '',
        onList: conferenceAt(facts).invited.has(at.person!),
      }
    },
  },
  back: (at) => to(paths.invited, at),
})
