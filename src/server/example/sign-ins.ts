// The invented people somebody can be in an example council, and what waits for each.
import type { PersonId, Role } from '../../record/people.ts'

export interface SignIn { readonly person: PersonId, readonly name: string, readonly role: string, readonly roles: readonly Role[], readonly group: 'The conference unit' | "Children's social care" | 'Partners' | 'Families', readonly waits: string }

let people: readonly SignIn[] = []
/** Said once, when the example council has been made or found. */
export const setSignIns = (those: readonly SignIn[]): void => { people = those }
export const exampleSignIns = (): readonly SignIn[] => people
