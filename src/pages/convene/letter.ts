// The letter to somebody on the list who has no account: printed with its code, shown once; its three words are shown apart and said by somebody.
import { longDay } from '../../calendar/day.ts'
import { makeLink } from '../../store/sessions.ts'
import { threeWords } from '../../store/secret-words.ts'
import { noNumber, unitContact } from '../../procedures/unit-contact.ts'
import { workerOf } from '../../procedures/reports/expected.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Tx } from '../../store/transaction.ts'
import type { At } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'

/** How long a code stands: long enough for the post and a weekend. */
const days = 7

interface Made { readonly code: string, readonly word: string }

/** One of the family who gets plain notes only: their page says no more than that something waits, so a code would open nothing and tell whoever finds it. */
const plainNotes = ({ at, facts }: Pick<Viewing, 'at' | 'facts'>): boolean => {
  const person = facts.people.get(at.person!)
  return person?.agency === 'family' && person.safeContact === 'plain'
}

/** Nothing for somebody who was taken off the list while the page stood open, or who gets plain notes: it says so. */
async function make(tx: Tx, at: At, facts: Facts): Promise<Made | undefined> {
  if (!conferenceAt(facts).invited.has(at.person!) || plainNotes({ at, facts })) return undefined
  const word = threeWords()
  return { code: await makeLink(tx, at.person!, word, 'invitation', days * 24), word }
}

export const invitationLetterPage = page({
  path: paths.invitationLetter,
  title: 'A letter with a code',
  may: 'send invitations',
  asks: () => ({}),
  load: async (): Promise<Made | undefined> => undefined,
  gives: (tx, at, facts) => make(tx, at, facts),
  view: { template: 'convene/letter.njk', shows: (viewing, made) => shows(viewing, made) },
  back: (at) => to(paths.invited, at),
})

function shows(viewing: Viewing, made: Made | undefined) {
  const { at, facts, seen } = viewing
  const contact = unitContact(facts.council, facts.today)
  return {
    head: headOf(viewing, 'People', 'A letter with a code'), made: made ? { ...made, enter: paths.letter, link: to(paths.link, { token: made.code }) } : null,
    addressee: seen.nameOf(at.person) ?? 'this person', days, lastDay: longDay((facts.today + days) as typeof facts.today), on: longDay(facts.today), post: to(paths.invitationLetter, at),
    unit: contact, council: facts.council.name, noNumber: contact.telephone ? '' : noNumber, warning: warningOf(viewing), whoTells: whoTells(viewing), plain: plainNotes(viewing), onList: conferenceAt(facts).invited.has(at.person!),
  }
}

/** What must not be sent to somebody of the family. */
function warningOf({ at, facts }: Viewing): string {
  const person = facts.people.get(at.person!)
  if (person?.agency !== 'family' || person.safeContact === 'open') return ''
  return person.safeContact === 'plain' ? 'Only plain notes may be sent to this person: no name, day, place or child. This is one. It holds no code, and not who it is from.' : 'Send nothing to this person. Hand the letter over yourself, and say the three words when you do.'
}

/** Who says the three words: to one of the family their social worker, to somebody at work the sender. The names of staff are in the directory, which the family may read. */
function whoTells({ at, facts, seen }: Viewing): { words: string, sender: string } {
  if (facts.people.get(at.person!)?.agency !== 'family') return { words: 'We tell you what they are', sender: 'Tell them to this person yourself' }
  const children = conferenceAt(facts).subjects
  const worker = children.map((child) => workerOf(facts, child, facts.today)).find((one) => one !== undefined)
  const name = seen.nameOf(worker)
  return name ? { words: `${name}, your social worker, tells you what they are`, sender: `Give them to ${name}, who tells them to this person` } : { words: 'Your social worker tells you what they are', sender: 'Give them to the social worker, who tells them to this person' }
}
