// The example council: its staff, rooms and families, made once in an empty database and found again afterwards.
import { sql } from 'kysely'
import { addStaff, type NewStaff } from '../../procedures/steps/people.ts'
import { as, commandLine } from '../../store/transaction.ts'
import { uuidOf } from '../../store/keep.ts'
import { doStep } from '../act.ts'
import { setSignIns } from './sign-ins.ts'
import type { PersonId } from '../../record/people.ts'

export const exampleId = <K>(name: string): K => uuidOf(`example ${name}`) as K

const staff: readonly (NewStaff & { waits: string })[] = [
  { name: 'Pru Ledgerly', agency: "children's social care", role: 'unit administrator', waits: '' },
  { name: 'Hazel Inkwell', agency: "children's social care", role: 'social worker', waits: '' },
]

/** Make the example council where it is not there yet. */
export async function exampleCouncil(): Promise<void> {
  const there = await as(commandLine, (tx) => tx.rows(sql`select 1 from event limit 1`))
  const people = []
  for (const one of staff) {
    const act = exampleId<string>(one.name)
    if (there.length === 0) await doStep(commandLine, 'manage people', {}, act, (facts) => addStaff(facts, one))
    people.push({ person: uuidOf(`${act}/person/0`) as unknown as PersonId, name: one.name, role: one.role ?? one.agency, waits: one.waits })
  }
  setSignIns(people)
}
