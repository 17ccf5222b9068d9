// In the room: the agenda, the map as it grows, who is here and whose turn it has been, and one line to write in.
import { undecided } from '../../procedures/steps/close.ts'
import { columns, kindsOfStatement } from '../../record/vocabulary.ts'
import { conferenceAt } from '../../record/known.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { sentence, type Raw } from '../fields.ts'
import { draftOf } from '../../store/drafts.ts'
import { clockTime } from '../../store/clock.ts'
import { aboutWhom, columnWords } from './line.ts'
import { agendaShown } from './agenda-shown.ts'
import { keptLast, mapShown, said } from './map-shown.ts'
import { hereShown } from './here-shown.ts'
import { speakers } from './people-here.ts'
import { forEveryone } from './restricted.ts'
import { bandShown, firstName } from './band-shown.ts'
import type { ConferenceState } from '../../record/conference-state.ts'

export const roomPage = page({
  path: paths.room,
  title: 'In the room',
  may: 'see the room',
  live: ['conference'],
  reads: ['show'],
  // the line at the foot is another page's form; what was typed there before is in it again
  load: (tx, at) => draftOf(tx, to(paths.mapEntry, at)),
  view: {
    template: 'room/room.njk',
    pieces: { agenda: 'room/agenda.njk', map: 'room/map.njk', here: 'room/here.njk', said: 'room/said.njk', kept: 'room/kept.njk' },
    shows: (viewing, draft) => {
      const c = viewing.seen.conferences.get(viewing.at.conference!) ?? conferenceAt(viewing.facts)
      return {
        ...bandShown(viewing, c), agenda: agendaShown(viewing, c), columns: mapShown(viewing, c), here: hereShown(viewing, c), lines: said(viewing, c, 2), kept: keptLast(viewing, c),
        screen: forEveryone(viewing), over: over(viewing, c), addsLater: viewing.may.has('keep the map') && conferenceAt(viewing.facts).minutesSignedOn === undefined,
        capture: viewing.may.has('keep the map') && c.opened && !over(viewing, c) && !forEveryone(viewing) ? captureShown(viewing, draft) : null,
      }
    },
  },
})

/** Why nothing more is written down here: the end is kept, or the minutes are signed. An adjourned conference goes on. */
const over = ({ facts }: Viewing, c: ConferenceState): string => conferenceAt(facts).minutesSignedOn !== undefined ? 'The conference is over and its minutes are signed, so its words stand as they are. What is wrong goes to the chair as an amendment to the minutes.'
  : c.held && undecided(c).length === 0 ? 'The conference is over. A line that is missing can still be kept until the minutes are signed.' : ''

/** What the line at the foot offers: who, what kind, about whom, and where on the map. */
const captureShown = ({ facts, seen }: Viewing, draft: { fields: Raw, savedAt: string } | undefined) => ({
  typed: { kind: 'observation', ...draft?.fields }, closed: draft?.fields['readers'] !== undefined, savedAt: draft?.fields['text'] ? clockTime(draft.savedAt) : '', draft: `/draft${to(paths.mapEntry, facts.at)}`,
  who: speakers(facts, conferenceAt(facts)).map((person) => ({ value: person, words: seen.nameOf(person) ?? 'Somebody you may not name' })),
  kinds: kindsOfStatement.map((kind) => ({ value: kind, words: sentence(kind) })),
  about: aboutWhom(facts).map(({ value, words }) => ({ value, words: typeof words === 'string' ? words : firstName(seen.nameOf(value === 'all' ? facts.at.child : value)) ?? 'The child' })),
  columns: columns.map((column) => ({ value: column, words: columnWords[column] })),
  post: to(paths.mapEntry, facts.at),
})
