// Steps of the minutes: keep a section, send them to the chair, sign them.
import { longDay } from '../../calendar/day.ts'
import { about, type Label } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Outcome } from '../../record/happening.ts'
import type { Facts } from '../facts.ts'
import { entryOfSection, minutesSection, missingFrom } from '../minutes/sections.ts'
import { citedFrom, keptFromIn, shownOf, type ButFor, type Refusal } from './entries.ts'
import { maybeWorded, worded, wordsIn } from './words.ts'

/** Who may read a section. The least restricted first, which is what stands when nothing is said. */
export const minutesReaders = ['family may read', 'professionals only'] as const satisfies readonly Label[]

/** Keep one section of the minutes in place of the version its writer was shown. */
export function keepMinutesSection(facts: Facts, code: string, a: { text: string, readers?: (typeof minutesReaders)[number] | ButFor }): Outcome {
  const c = conferenceAt(facts)
  const section = minutesSection(code)
  const refusal = section ? notNow(c) : { refused: 'The minutes have no part of that name.', instead: 'Go back to the minutes and choose one of their parts.' }
  if (refusal) return refusal
  const keptFrom = section?.only ? [] : keptFromIn(a.readers)
  const marking = about(c.subjects, section?.only ?? minutesReaders.find((label) => label === a.readers) ?? 'family may read', keptFrom)
  const text = worded(facts, a.text, marking)
  const entry = c.minutes.get(code)?.entry ?? entryOfSection(c.conference, code)
  return { events: [{
    type: 'MinutesSectionKept', conference: c.conference, children: c.subjects, marking, words: [text], entry, version: facts.shown(entry) + 1,
    facts: { conference: c.conference, entry, section: code, text: text.id, keptOn: facts.today },
  }] }
}

/** Send the minutes to the chair. Unfinished minutes may go: they say what they lack. */
export function sendToChair(facts: Facts): Outcome {
  const c = conferenceAt(facts)
  const refusal = notNow(c) ?? notHeld(c)
  if (refusal) return refusal
  if (c.minutesSentToChairOn !== undefined) return { refused: `They are with the chair since ${longDay(c.minutesSentToChairOn)}.`, instead: 'What you change in them still is there when the chair opens them.' }
  const chair = c.booking?.chair
  return {
    events: [{ type: 'MinutesSentToChair', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'professionals only'), facts: { conference: c.conference, sentOn: facts.today } }],
    notices: chair && chair !== facts.by ? [{ to: chair, says: 'something is waiting for you', conference: c.conference }] : [],
  }
}

export const safeToGive = ['Yes', 'Not yet'] as const
export interface Signing { safe: (typeof safeToGive)[number], why?: string }

/** Sign the minutes: the chair alone, when what the council requires is in them, or with a reason why it is not. */
export function signMinutes(facts: Facts, a: Signing): Outcome {
  const c = conferenceAt(facts)
  const refusal = notNow(c) ?? notHeld(c) ?? notTheChair(facts, c)
  if (refusal) return refusal
  if (a.safe === 'Not yet') return {
    refused: 'Minutes are signed when it is safe to give each person their copy, with every address and name in it.', field: 'safe', cites: source(facts, c),
    instead: 'Keep what is not safe for everybody under "professionals only", or have it kept from somebody, then sign.',
  }
  if (changedParts(facts, c)) return { refused: 'Somebody changed the minutes while you were reading them.', instead: 'Go back and read what they say now, then sign.', anew: true }
  const missing = missingFrom(facts)
  if (missing.length > 0 && !a.why) return {
    refused: `This council's minutes also hold: ${missing.map((part) => part.title.toLowerCase()).join('; ')}.`, field: 'why', cites: missing[0]!.requiredBy,
    instead: 'Write what is missing. If it cannot wait, say why: the minutes are signed as they are, and say what is not in them.',
  }
  const why = missing.length > 0 ? maybeWorded(facts, a.why, about(c.subjects, 'professionals only')) : undefined
  return { events: [{
    type: 'MinutesSigned', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'family may read'), words: wordsIn(why),
    facts: { conference: c.conference, signedOn: facts.today, missing: missing.length > 0 ? missing.map((part) => part.code) : undefined, unfinished: why?.id },
  }] }
}

/** The parts of the minutes as whoever signs them was shown them. */
export const partsShown = (facts: Pick<Facts, 'events'>, c: ConferenceState) => shownOf(facts, [...c.minutes.values()].map((part) => part.entry))
const changedParts = (facts: Facts, c: ConferenceState): boolean => partsShown(facts, c).some(({ entry, version }) => facts.shown(entry) !== version)

const notNow = (c: ConferenceState): Refusal | undefined => {
  if (!c.opened && !c.held) return { refused: 'This conference has not been opened, so there is nothing to minute yet.', instead: 'The chair opens it on the day. If it was held elsewhere, open it for that day first.' }
  return c.minutesSignedOn === undefined ? undefined : { refused: `The minutes were signed on ${longDay(c.minutesSignedOn)}, so their words stand as they are.`, instead: 'Send what is wrong as an amendment to the minutes.' }
}

const notHeld = (c: ConferenceState): Refusal | undefined =>
  c.held ? undefined : { refused: 'This conference has not been closed yet, and more may be said in it.', instead: 'The chair closes it first. What is written so far is kept.' }

const notTheChair = (facts: Facts, c: ConferenceState): Refusal | undefined => c.booking?.chair === facts.by ? undefined : {
  refused: 'Only whoever chaired the conference signs its minutes.', cites: source(facts, c), instead: facts.council.say('If the chair cannot sign, ask the {unit manager}.'),
}

const source = (facts: Facts, c: ConferenceState) => citedFrom(facts, 'minutes sent', c.held?.heldOn ?? facts.today)
