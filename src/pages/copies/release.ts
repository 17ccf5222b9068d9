// Release one person's copy: their very pages, what is left out and why, what was checked, and the press that sends exactly that.
import { longDay } from '../../calendar/day.ts'
import { noNumber, unitContact } from '../../procedures/unit-contact.ts'
import { sentAgain } from '../../record/conference-amendments.ts'
import { conferenceAt } from '../../record/known.ts'
import { nameOf, oneOf, several } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { headOf } from '../conference/head.ts'
import { aCopy, paperCode, paperFrom, type CopyMade } from './making.ts'
import { aboutCopies, paperTitle } from './copies.ts'
import { partOf, peopleGroups } from './people.ts'
import { notReady, recipients } from '../../procedures/copies/recipients.ts'
import { onPaperOnly, releaseCopy, ways, type How } from '../../procedures/steps/release.ts'
import type { Facts } from '../../procedures/facts.ts'

const wayWords: Readonly<Record<How, string>> = { 'outbox': 'On their own page, and a message that something waits', 'by letter': 'On paper, by post', 'in person': 'On paper, handed over' }
/** To somebody whose page shows no paper: from hand to hand first. */
const paperWays = ['in person', 'by letter'] as const satisfies readonly How[]
const waysTo = (facts: Facts): readonly { readonly value: How, readonly words: string }[] => onPaperOnly(facts, facts.at.person!)
  ? paperWays.map((way) => ({ value: way, words: way === 'by letter' ? 'On paper, by post, if the social worker knows that this is safe' : wayWords[way] }))
  : ways.map((way) => ({ value: way, words: wayWords[way] }))

export const releasePage = page({
  path: paths.release,
  title: 'Release a copy',
  may: 'release copies',
  makes: aCopy,
  proves: true,
  heading: ({ at }) => nameOf(at.person!, 'This person'),
  asks: (facts: Facts) => {
    const fields = {
      how: oneOf('How does it reach them?', waysTo(facts), { missing: 'Choose how it reaches them' }),
      read: several('Before you release it', [{ value: 'yes', words: 'I have read it to the end' }], { missing: 'Read the copy to its end, then say so' }),
    }
    const paper = paperFrom(facts.at['paper']) ?? 'outline plan'
    return notReady(facts, paper) || !recipients(facts, paper).includes(facts.at.person!) ? {} as typeof fields : fields      // nothing to release asks nothing
  },
  filled: ({ facts, at }) => ({ how: onPaperOnly(facts, at.person!) ? 'in person' : 'outbox' }),
  act: (facts, { how }, { composed }) => releaseCopy(facts, { how }, composed),
  view: {
    template: 'copies/release.njk',
    shows: (viewing, _, made) => ({
      head: headOf(viewing, 'Copies', paperTitle[made.copies.paper]), ...aboutCopies(viewing, made.copies), groups: peopleGroups(viewing, made.copies, viewing.at.person),
      part: partOf(viewing, viewing.at.person!), ...shownOf(viewing, made), before: made.copies.people.find((one) => one.person === viewing.at.person)?.last?.version ?? 0,
      onPaper: made.onPaper, keptSafe: made.keptSafe, noNumber: made.copies.paper === 'decision letter' && !unitContact(viewing.facts.council, viewing.facts.today).telephone ? noNumber : '',
      amendedOn: amendedSince(viewing),
    }),
  },
  button: 'Release this copy',
  next: (at) => `${to(paths.copies, { conference: at.conference })}?paper=${at['paper']}`,
  back: (at) => `${to(paths.copies, { conference: at.conference })}?paper=${at['paper']}`,
})

/** The day the minutes were amended, where this person had them before. */
function amendedSince({ at, facts }: Viewing): string {
  const again = at['paper'] === 'minutes' ? sentAgain(conferenceAt(facts)).find((copy) => copy.reader === at.person) : undefined
  return again ? longDay(again.amendedSince!) : ''
}

/** What came of making it: the pages to read, or why there are none. */
function shownOf({ at, facts }: Viewing, { composed, shown }: CopyMade) {
  if (composed.kind !== 'made' || !shown) return { copy: undefined, waits: composed.kind === 'waits' ? composed.roles.map(facts.council.roleTitle) : undefined, stopped: composed.kind === 'stopped' ? composed.why : '' }
  const file = (format: string) => `${to(paths.copyPreview, { ...at, paper: paperCode(composed.paper), format })}?printedAt=${encodeURIComponent(shown.printedAt)}&digest=${composed.digest}`
  const { digest, unsafe, withheld } = composed
  return { copy: { ...shown, digest, short: digest.slice(0, 4).toUpperCase(), unsafe, withheld, pdf: file('pdf'), docx: file('docx') }, waits: undefined, stopped: '' }
}
