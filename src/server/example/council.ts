// The example council: its staff, families and what has happened to them so far, made once in an empty database and found again afterwards.
import { withLoader } from '../../store/loader.ts'
import { today } from '../../store/clock.ts'
import type { Role } from '../../record/people.ts'
import { eventsKept } from './caseload/fill.ts'
import { caseloadSignIns } from './caseload/sign-ins.ts'
import { families, makeFamily, relative, type Family, type FamilyName } from './families.ts'
import { setSignIns, type SignIn } from './sign-ins.ts'
import { makeStaff, person, staff, type Staff, type StaffName } from './staff.ts'
import { anchor, moveTo } from './story.ts'
import { tell } from './tell.ts'

/** Make the example council where it is not there yet. With `fixed`, the families keep their written dates (tests, pictures). */
export async function exampleCouncil(fixed = false): Promise<void> {
  const empty = await eventsKept() === 0
  if (empty) {
    moveTo(fixed ? anchor : today())
    await withLoader(async () => {
      await makeStaff()
      for (const name of Object.keys(families)) await makeFamily(name as FamilyName)
      await tell()
    })
  }
  // a caseload that was made by the command instead has people of its own
  const others = empty ? [] : await caseloadSignIns()
  setSignIns(others.length > 0 ? others : [...staffDoors(), ...familyDoors()])
}

const staffDoors = (): SignIn[] => Object.entries<Staff>(staff).map(([key, one]) => ({ person: person(key as StaffName), name: one.name, role: one.role === 'partner professional' ? one.agency : one.role as Role, roles: one.role ? [one.role] : [], group: groupOf(one), waits: one.waits }))

const groupOf = (one: Staff): SignIn['group'] =>
  one.role === 'partner professional' ? 'Partners' : one.role === 'social worker' || one.role === 'team manager' ? "Children's social care" : 'The conference unit'

const familyDoors = (): SignIn[] => Object.values<Family>(families).flatMap((family) => Object.entries(family.kin)
  .filter(([, kin]) => kin.relation === 'mother' || kin.relation === 'father')
  .map(([key, kin]) => ({ person: relative(key), name: kin.name, role: kin.relation, roles: ['parent' as const], group: 'Families' as const, waits: 'Their own page' })))
