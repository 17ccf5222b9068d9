// The parts of signed minutes in which a reader can say that something is wrong.
import { conferenceAt } from '../../record/known.ts'
import type { Facts } from '../facts.ts'
import { partsOfMinutes, type Part } from './sections.ts'

/** Those that are in the minutes; for the family those whose words the family may read. */
export function amendmentParts(facts: Facts, family: boolean): Part[] {
  const c = conferenceAt(facts)
  const open = (code: string): boolean => {
    const text = c.minutes.get(code)?.facts.text
    const marking = text && facts.markingOf(text)
    return !marking || (marking.label === 'family may read' && !marking.keptFrom.includes(facts.by))
  }
  return partsOfMinutes(facts).filter((part) => part.there && (!family || open(part.code)))
}
