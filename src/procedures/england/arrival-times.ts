// When people come on the day, counted back in minutes from the start. Shown wherever a date is, never a deadline that somebody has missed.
import { day } from '../../calendar/day.ts'
import type { Role } from '../../record/people.ts'
import type { MinutesName } from '../councils/values.ts'
import { latest, rule, sameConference, type Example } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

type Examples = readonly [Example<'ConferenceBooked'>, Example<'ConferenceBooked'>]

const onTheDay = (name: string, says: string, asks: MinutesName, who: Role, examples: Examples) => rule<'ConferenceBooked'>({
  name, says, who, examples,
  cites: commonPractice.at('Conferences, what is left to each council'),
  since: firstEdition,
  starts: latest('ConferenceBooked'),
  due: (c, ours) => ours(asks).before(c.onDay, c.from),
  endedBy: [sameConference('ConferenceHeld')],
})

const examples = (minutes: number, first: string, second: string): Examples => [
  { given: { onDay: day('2026-03-23'), from: '10:00' }, ours: `${minutes} minutes before`, due: day('2026-03-23'), dueAt: `2026-03-23T${first}` },
  { given: { onDay: day('2024-02-29'), from: '13:15' }, ours: `${minutes} minutes before`, due: day('2024-02-29'), dueAt: `2024-02-29T${second}` },
]

export const chairReady = onTheDay('chair ready', 'The chair keeps the last {length} before the start free.', 'chair ready before', 'conference chair', examples(45, '09:15', '12:30'))
export const socialWorkerArrival = onTheDay('social worker arrival', 'The social worker and the chair are there {length} before the start and talk.',
  'social worker arrives before', 'social worker', examples(30, '09:30', '12:45'))
export const familyArrival = onTheDay('family arrival', 'The family comes {length} before the start, to be met and to read what came late.',
  'family arrives before', 'conference chair', examples(15, '09:45', '13:00'))
export const professionalsPreparing = onTheDay('professionals preparing', 'Professionals prepare together from {length} before the start.',
  'professionals prepare before', 'partner professional', examples(30, '09:30', '12:45'))
