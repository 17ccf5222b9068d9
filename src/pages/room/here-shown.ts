// Who is here, whose turn it has been, and whether enough people are here for each child.
import { quorum } from '../../procedures/quorum.ts'
import { conferenceAt } from '../../record/known.ts'
import { forEveryone, namedToEveryone } from './restricted.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { firstName } from './band-shown.ts'
import { calledInTheRoom, isHere, whatIs } from './people-here.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export function hereShown(viewing: Viewing, c: ConferenceState) {
  const { seen, facts } = viewing
  const turns = turnsOf(c)
  const unit = [c.booking?.chair, c.booking?.minuteTaker]
  const people = [...c.attendance.keys()].filter((person) => isHere(c, person) && !unit.includes(person) && (!forEveryone(viewing) || namedToEveryone(viewing, c, person)))
  // who stayed away is nobody else's of the family, so a screen for everybody names none of them
  const away = [...c.attendance.values()].filter((one) => !isHere(c, one.facts.person) && !(forEveryone(viewing) && ofTheFamily(facts.people.get(one.facts.person)))).map((one) => `${calledInTheRoom(viewing, one.facts.person) ?? 'Somebody'} (${one.facts.here})`)
  // whoever runs it is in it from the opening, unless it is written down that they are not
  const runs = unit.flatMap((person) => person && c.opened && (!c.attendance.has(person) || isHere(c, person)) ? [person] : [])
  return {
    count: people.length + runs.length,
    people: people.map((person) => ({
      name: calledInTheRoom(viewing, person) ?? 'Somebody',
      what: [whatIs(facts, c, person), c.attendance.get(person)?.facts.takesPart === false ? 'watching' : '', c.attendance.get(person)?.facts.here === 'on video' ? 'video' : ''].filter(Boolean).join(', '), turns: turns.get(person) ?? 0, dots: '●'.repeat(Math.min(8, turns.get(person) ?? 0)),
    })),
    unit: runs.map((person) => ({ name: seen.nameOf(person) ?? 'Somebody', what: whatIs(facts, c, person) })),
    away, quorum: quorumShown(viewing),
  }
}

/** How often each person has spoken: lines one after another by the same person are one turn. */
function turnsOf(c: ConferenceState): Map<PersonId, number> {
  const turns = new Map<PersonId, number>()
  let last: PersonId | undefined
  for (const { facts } of c.map.values()) {
    if (facts.saidBy && facts.saidBy !== last) turns.set(facts.saidBy, (turns.get(facts.saidBy) ?? 0) + 1)
    last = facts.saidBy
  }
  return turns
}

/** A verdict for each child the viewer knows; it rests on all facts and names nobody else. */
function quorumShown({ seen, facts }: Viewing) {
  const c = conferenceAt(facts)
  if (c.attendance.size === 0) return []
  const children = c.subjects.flatMap((child) => { const name = firstName(seen.nameOf(child)); return name ? [{ child, name, ...quorum(c, facts.people, child, facts.council, 'on the day') }] : [] })
  if (children.every((one) => one.quorate)) return [{ kind: 'done', words: children.length === 1 ? 'Quorate' : children.length === 2 ? 'Quorate, both' : 'Quorate, all', goOn: false }]
  return children.map(({ child, name, quorate, missing }) => {
    const goesOn = c.wentOn.some((one) => one.child === child)
    return { kind: quorate ? 'done' : goesOn ? 'half' : 'risk', words: quorate ? `${name} quorate` : goesOn ? `${name}: going on without a quorum` : `${name} ${missing === 1 ? 'one' : missing} short`, goOn: !quorate && !goesOn }
  })
}
