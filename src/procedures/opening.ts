// What a chair sees to before a conference opens: a short list, with what this council adds to it.
import type { Day } from '../calendar/day.ts'
import type { Council } from './council.ts'
import type { Citation } from './sources.ts'

/** One thing to see to. Its code is kept; its words may change. */
export interface Check { readonly code: string, readonly says: string, readonly cites?: Citation }

/** What is seen to before a conference opens, under this council's procedures as they stood on a day. */
export function openingChecks(council: Council, on: Day): readonly Check[] {
  const minutes = council.value('family arrives before', on)
  const apart = council.value('professionals-only part', on) === true
  const from = (name: 'family arrives before' | 'professionals-only part' | 'child invited from age' | 'asked who must not receive papers' | 'right to appeal') => council.valueOf(name, on)?.cites
  return [
    { code: 'family-met', says: `The family was met beforehand${minutes ? `, ${minutes} minutes before the start,` : ''} and their questions were answered`, cites: from('family arrives before') },
    { code: 'child-met', says: 'A child who is here was met first, and knows how and when to speak', cites: from('child invited from age') },
    { code: 'reports-read', says: 'Everybody has read the reports, or had time to' },
    { code: 'help-here', says: 'Interpreter, signer and any other help is here' },
    { code: 'addresses-safe', says: 'Addresses and other details that must be kept safe will not be said in this room' },
    ...apart ? [{ code: 'part-without', says: 'The family knows that there may be a part without them', cites: from('professionals-only part') }] : [],
    ...council.value('asked who must not receive papers', on) ? [{ code: 'papers-asked', says: 'Everybody was asked who must not have the papers, or only parts of them', cites: from('asked who must not receive papers') }] : [],
    { code: 'appeal-told', says: council.value('right to appeal', on) ? 'The family knows how to appeal or complain' : 'The family knows how to complain', cites: from('right to appeal') },
    { code: 'on-the-record', says: 'Everybody knows that nothing said here is off the record' },
  ]
}
