// A parent's own answer: whether they come, and what would help them to take part.
import type { Happening, Outcome } from '../../record/happening.ts'
import { conferenceAt } from '../../record/known.ts'
import { about } from '../../record/marking.ts'
import type { Need } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { answerInvitation, type Answer } from './answers.ts'
import { maybeWorded, wordsIn } from './words.ts'

export interface FamilyAnswer { answer: Extract<Answer['answer'], 'in the room' | 'on video' | 'not coming'>, why?: string, needs: readonly Need[], detail?: string }

/** Keep whether a parent comes, with each need they name that is not known already. What they say about it goes with the first, or stands as a need of its own. */
export function answerAsFamily(facts: Facts, a: FamilyAnswer): Outcome {
  const outcome = answerInvitation(facts, { answer: a.answer, why: a.why })
  if ('refused' in outcome) return outcome
  const { askedAbout } = conferenceAt(facts).invited.get(facts.by)!
  const known = facts.people.get(facts.by)?.needs.map((n) => n.need) ?? []
  const fresh = a.needs.filter((need) => !known.includes(need))
  const named: readonly Need[] = fresh.length === 0 && a.detail ? [a.needs[0] ?? 'another need'] : fresh
  return { events: [...outcome.events, ...named.map((need, i): Happening => {
    const marking = about(askedAbout, 'professionals only')
    const detail = i === 0 ? maybeWorded(facts, a.detail, marking) : undefined
    return { type: 'NeedRecorded', children: askedAbout, about: facts.by, marking, words: wordsIn(detail), facts: { person: facts.by, need, detail: detail?.id, recordedOn: facts.today } }
  })] }
}
