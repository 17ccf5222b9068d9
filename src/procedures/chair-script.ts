// What the chair says and sees to, moment by moment, as this council has it: the script beside the buttons, which stops nobody.
import type { Day } from '../calendar/day.ts'
import type { Council } from './council.ts'
import { writtenOut } from './councils/compare.ts'
import { values, type ChoiceName } from './councils/values.ts'
import { beforehand, chairsAgenda, closing, during, opening } from './lists/during/chair.ts'
import { itemsFor } from './lists/item.ts'
import { roles, type Role } from '../record/people.ts'
import type { Entry } from './councils/pack.ts'
import type { Citation } from './sources.ts'

export interface Script { readonly heading: string, readonly lines: readonly { readonly says: string, readonly cites: Citation }[] }

/** What a chair is asked and answers from the council's own choices: who may speak for whom, what is recorded, whose judgement it is. */
const choicesToSay = [
  'framework', 'professionals come early to', 'family prepared where', 'third-party information', 'interpreting', 'family may interpret', 'solicitor may be', 'solicitor may not', 'representative agreed by',
  'observers at most', 'observer agreed by', 'observer comes with a colleague', 'audio recording', 'danger statement drafted by', 'scale, 0 means', 'scale, 10 means', 'plan decided by', 'family takes part in deciding',
  'legal action decided by', 'override minuted', 'dissent', 'without a quorum', 'quorum waived by', 'absent agency means postpone', 'absent parents told', 'complaints and appeals told', 'family told the plan by', 'child told afterwards by',
] as const satisfies readonly ChoiceName[]

/** A choice written out; one that is somebody's role is said by the council's title for it. */
const titled = (council: Council, name: ChoiceName, is: Entry['is']): string => roles.some((role) => role === is) ? council.roleTitle(is as Role) : writtenOut(name, is)

const choicesOf = (council: Council, on: Day): Script['lines'] => choicesToSay.flatMap((name) => {
  const value = council.valueOf(name, on)
  return value ? [{ says: `${values[name].means}: ${titled(council, name, value.is)}`, cites: value.cites }] : []
})

/** The parts of the script, in the order they are needed; a part on which the council's documents are silent is not here. */
export const chairScript = (council: Council, on: Day, part: 'start' | 'end'): Script[] => (part === 'start' ? [
  { heading: 'With the family beforehand', lines: itemsFor(beforehand, council) },
  { heading: 'At the start', lines: itemsFor(opening, council) },
  { heading: 'The order here', lines: chairsAgenda(council, on) },
  { heading: 'While it goes on', lines: itemsFor(during, council) },
  { heading: 'How this council has it', lines: choicesOf(council, on) },
] : [{ heading: 'Before people leave', lines: itemsFor(closing, council) }]).filter(({ lines }) => lines.length > 0)
