// What is not for everybody here: the words that mark such a line wherever it is shown, and the view without any of them.
import { apart, familyIn } from '../../access/presence.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { openToAll } from '../minutes/drafted.ts'
import { listed } from '../reports/together.ts'
import { firstName } from './band-shown.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Marking } from '../../record/marking.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

type Seeing = Pick<Viewing, 'seen' | 'facts'>
type Line = { readonly text: Parameters<Viewing['facts']['markingOf']>[0], readonly saidBy?: PersonId }

const labelWords: { readonly [L in Marking['label']]?: string } = { 'directory': '', 'family may read': '', 'the child may read': '', 'professionals only': 'Professionals only', 'arrangements': 'Staff only', 'protected': 'Kept safe' }

/** "Professionals only", "Kept from Flint": why what is so marked is not for everybody; empty where it is. */
export function restrictedTo(marking: Pick<Marking, 'label' | 'keptFrom'>, nameOf: (person: PersonId) => string | undefined): string {
  const names = [...new Set(marking.keptFrom.map((person) => firstName(nameOf(person)) ?? 'somebody'))].sort()
  return [labelWords[marking.label] ?? `Few may read: ${marking.label}`, names.length > 0 ? `Kept from ${listed(names)}` : ''].filter(Boolean).join('. ')
}

/** Those of the family who may not learn that somebody else of it is here, whoever else is. Who merely stayed away sees no screen. */
const apartFrom = ({ facts }: Seeing, c: ConferenceState, person: PersonId): PersonId[] => ofTheFamily(facts.people.get(person))
  ? familyIn(facts).filter((other) => { const because = apart(facts, c, person, other); return because !== undefined && because !== 'they were not both there' })
  : []

/** The words that mark a line in the room: by what it says, and by who said it. */
export function lineRestricted(seeing: Seeing, c: ConferenceState, line: Line): string {
  const { label, keptFrom } = seeing.facts.markingOf(line.text)
  return restrictedTo({ label, keptFrom: [...keptFrom, ...line.saidBy ? apartFrom(seeing, c, line.saidBy) : []] }, seeing.seen.nameOf)
}

/** Whether the page is asked for as a screen that everybody here may look at. */
export const forEveryone = ({ at }: Pick<Viewing, 'at'>): boolean => at['show'] === 'everyone'

/** Whether a line may stand on that screen. */
export const openToEveryone = (seeing: Seeing, c: ConferenceState, line: Line): boolean =>
  openToAll(seeing.facts.markingOf(line.text), c) && (!line.saidBy || apartFrom(seeing, c, line.saidBy).length === 0)

/** Whether somebody may be named on that screen as being here. */
export const namedToEveryone = (seeing: Seeing, c: ConferenceState, person: PersonId): boolean => apartFrom(seeing, c, person).length === 0
