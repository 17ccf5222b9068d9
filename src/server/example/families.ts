// The invented families: who they are and whose record is open with whom. Their names could be nobody's.
import type { ChildId, PersonId, Relation } from '../../record/people.ts'
import { addChild, addRelative, type NewChild, type NewRelative } from '../../procedures/steps/record.ts'
import { about } from '../../record/marking.ts'
import { does, madeBy, on } from './story.ts'
import { north, person, type StaffName } from './staff.ts'

interface Born { name: string, born?: string, expected?: string, gender: NewChild['gender'] }
interface Kin { name: string, relation: Relation, pr?: boolean, home?: boolean, of?: readonly string[], address?: string, confidential?: boolean, need?: NewRelative['need'], contact?: 'open' | 'plain' | 'none' }
export interface Family { worker: StaffName, since: string, children: { [name: string]: Born }, kin: { [name: string]: Kin } }

export const families = {
  // separated parents, a protected address; both girls are subjects
  thimblewick: { worker: 'hazel', since: '2026-03-23',
    children: { wren: { name: 'Wren Thimblewick', born: '2018-02-11', gender: 'female' }, sorrel: { name: 'Sorrel Thimblewick', born: '2021-09-03', gender: 'female' } },
    kin: { fern: { name: 'Fern Thimblewick', relation: 'mother', pr: true, home: true, address: '4 Foxglove Steps, Nowhere-on-Sea', confidential: true, contact: 'open' },
      flint: { name: 'Flint Gristmill', relation: 'father', pr: true, address: '11 Anvil Row, Nowhere-on-Sea', contact: 'plain' },
      myrtle: { name: 'Myrtle Thimblewick', relation: 'grandparent', need: 'larger print', contact: 'open' } } },
  // a teenager who wants to be there; past its limit
  oakapple: { worker: 'hazel', since: '2026-03-13',
    children: { juno: { name: 'Juno Oakapple', born: '2011-10-20', gender: 'female' } },
    kin: { briar: { name: 'Briar Oakapple', relation: 'father', pr: true, home: true, contact: 'open' } } },
  // not yet born
  moonpenny: { worker: 'ash', since: '2026-03-23',
    children: { moon: { name: 'Baby Moonpenny', expected: '2026-05-30', gender: 'not known' } },
    kin: { clover: { name: 'Clover Moonpenny', relation: 'mother', pr: true, home: true, contact: 'open' } } },
  // a brother and a sister; she is no subject. Two fathers
  puddleford: { worker: 'ash', since: '2026-03-30',
    children: { reed: { name: 'Reed Puddleford', born: '2016-06-01', gender: 'male' }, lark: { name: 'Lark Puddleford', born: '2013-01-17', gender: 'female' } },
    kin: { posy: { name: 'Posy Puddleford', relation: 'mother', pr: true, home: true, contact: 'open' },
      heath: { name: 'Heath Ropewalk', relation: 'father', pr: true, of: ['reed'], contact: 'open' }, cobb: { name: 'Cobb Millrace', relation: 'father', of: ['lark'], contact: 'plain' } } },
  // an interpreter is needed
  fiddlewood: { worker: 'hazel', since: '2026-01-02',
    children: { pip: { name: 'Pip Fiddlewood', born: '2019-04-28', gender: 'male' } },
    kin: { zofka: { name: 'Zofka Fiddlewood', relation: 'mother', pr: true, home: true, need: 'interpreter', contact: 'open' } } },
  // moved here from another council
  tidewrack: { worker: 'ash', since: '2026-04-01',
    children: { sandy: { name: 'Sandy Tidewrack', born: '2020-12-05', gender: 'another way' } },
    kin: { coral: { name: 'Coral Tidewrack', relation: 'mother', pr: true, home: true, contact: 'open' } } },
  // a plan decided yesterday: copies to send, minutes to write
  bramblecote: { worker: 'hazel', since: '2026-03-19',
    children: { teazel: { name: 'Teazel Bramblecote', born: '2019-11-30', gender: 'female' } },
    kin: { sedge: { name: 'Sedge Bramblecote', relation: 'mother', pr: true, home: true, contact: 'open' } } },
  // a plan that nobody reviewed in time
  starlingdale: { worker: 'ash', since: '2025-09-01',
    children: { finch: { name: 'Finch Starlingdale', born: '2017-08-08', gender: 'male' } },
    kin: { dove: { name: 'Dove Starlingdale', relation: 'mother', pr: true, home: true, contact: 'open' } } },
} as const satisfies { [name: string]: Family }
export type FamilyName = keyof typeof families

export const child = (name: string): ChildId => madeBy(`child ${name}`, 'child')
export const relative = (name: string): PersonId => madeBy(`relative ${name}`, 'person')

/** Begin the family's records as its social worker would. */
export async function makeFamily(name: FamilyName): Promise<void> {
  const family: Family = families[name]
  const children = Object.keys(family.children).map(child)
  const who = person(family.worker)
  for (const [i, [key, c]] of Object.entries(family.children).entries()) {
    await does({ act: `child ${key}`, when: family.since, at: '09:00', who, may: 'add a record', where: i > 0 ? { child: children[0] } : {},
      step: (facts) => addChild(facts, { name: c.name, born: c.born ? on(c.born) : undefined, expected: c.expected ? on(c.expected) : undefined, gender: c.gender, siblings: children.slice(0, i) }) })
    await does({ act: `team of ${key}`, when: family.since, at: '09:05', who, may: 'change a record', where: { child: child(key) },
      step: (facts) => ({ events: [{ type: 'ChildJoinedTeam', facts: { child: child(key), team: north, joinedOn: facts.today }, children: [child(key)], marking: about([child(key)], 'professionals only') }] }) })
  }
  for (const [key, kin] of Object.entries(family.kin)) {
    const of = (kin.of ?? Object.keys(family.children)).map(child)
    await does({ act: `relative ${key}`, when: family.since, at: '09:10', who, may: 'change a record', where: { child: of[0] },
      step: (facts) => addRelative(facts, { name: kin.name, relation: kin.relation, parentalResponsibility: kin.pr ?? false, household: kin.home ?? false, children: of, address: kin.address, confidential: kin.confidential, need: kin.need }) })
    await does({ act: `contact ${key}`, when: family.since, at: '09:15', who, may: 'change a record', where: { child: of[0] },
      step: (facts) => ({ events: [{ type: 'SafeContactRecorded', facts: { person: relative(key), says: kin.contact ?? 'none', recordedOn: facts.today }, children: of, about: relative(key), marking: about(of, 'arrangements') }] }) })
  }
}
