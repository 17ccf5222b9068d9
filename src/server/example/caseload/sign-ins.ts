// Whom somebody can be in an invented caseload: a few of its staff and partners, found by a role that only the example gives.
import { namesSeen } from '../../../store/seen.ts'
import { as, commandLine } from '../../../store/transaction.ts'
import type { Agency, Role } from '../../../record/people.ts'
import type { PersonState } from '../../../record/person-state.ts'
import type { SignIn } from '../sign-ins.ts'

const wanted: readonly (readonly [Role, number, SignIn['group'], Agency?])[] = [
  ['unit administrator', 1, 'The conference unit'], ['minute-taker', 1, 'The conference unit'], ['unit manager', 1, 'The conference unit'], ['conference chair', 2, 'The conference unit'],
  ['council administrator', 1, 'The conference unit'], ['social worker', 3, "Children's social care"], ['team manager', 1, "Children's social care"],
  ['partner professional', 1, 'Partners', 'police'], ['partner professional', 1, 'Partners', 'school'], ['partner professional', 1, 'Partners', 'health visiting'], ['partner professional', 1, 'Partners', 'GP'],
]

/** Nobody whose role was given by anything but the example: a council's own people never stand at this door. */
const inExample = (person: PersonState, role: Role): boolean =>
  [...person.involvements.values()].some((i) => i.because === 'example' && i.over !== 'child' && i.role === role && i.untilOn === undefined)

export const caseloadSignIns = (): Promise<SignIn[]> => as(commandLine, async (tx) => {
  const seen = await namesSeen(tx, { directory: true })
  const people = [...seen.people.values()]
  return wanted.flatMap(([role, most, group, agency]) => people.filter((p) => inExample(p, role) && (agency === undefined || p.agency === agency)).slice(0, most)
    .map((p): SignIn => ({ person: p.person, name: seen.nameOf(p.person) ?? role, role: agency ?? role, roles: [role], group, waits: 'Of the invented caseload' })))
})
