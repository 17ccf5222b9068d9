// Everybody's copy of one paper, by what it needs of whoever is looking: the column of names beside copies.
import { shortDay } from '../../calendar/day.ts'
import { paths, to } from '../paths.ts'
import { many } from '../conference/called.ts'
import { paperCode, type CopiesMade, type CopyStanding } from './making.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

interface Item { readonly icon: string, readonly name: string, readonly words: string, readonly href: string, readonly here: boolean }
export interface Group { readonly title: string, readonly items: readonly Item[] }

const groups: readonly { readonly title: string, readonly state: CopyStanding['state'], readonly icon: string }[] = [
  { title: 'To read and release', state: 'for you', icon: 'half' }, { title: 'Stopped', state: 'stopped', icon: 'risk' },
  { title: 'Waits for somebody else', state: 'waits', icon: 'waiting' }, { title: 'Ready, nothing left out', state: 'ready', icon: 'waiting' },
  { title: 'To hand over', state: 'to hand over', icon: 'half' }, { title: 'On its way', state: 'on its way', icon: 'half' }, { title: 'Sent', state: 'sent', icon: 'done' },
]

/** The column: people by what they need, by name within that; `here` is whose copy is open. */
export function peopleGroups(viewing: Viewing, made: CopiesMade, here?: PersonId): Group[] {
  const item = (standing: CopyStanding, icon: string): Item => ({
    icon, name: viewing.seen.nameOf(standing.person) ?? 'Somebody', words: [partOf(viewing, standing.person), stateWords(standing, viewing.facts)].filter(Boolean).join(', '), here: standing.person === here,
    href: to(paths.release, { conference: viewing.at.conference, paper: paperCode(made.paper), person: standing.person }),
  })
  const waiting = made.notYet || made.fault !== undefined
  if (waiting) return [{ title: 'Will have a copy', items: byName(made.people.map((one) => ({ ...item(one, 'waiting'), words: partOf(viewing, one.person) }))) }].filter((group) => group.items.length > 0)
  return groups.map(({ title, state, icon }) => ({ title, items: byName(made.people.filter((one) => one.state === state).map((one) => item(one, icon))) })).filter((group) => group.items.length > 0)
}

const byName = (items: Item[]): Item[] => items.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))

/** "mother", "school": what somebody is to these children, as this viewer may see it. */
export function partOf({ seen, at }: Viewing, person: PersonId): string {
  const known = seen.people.get(person)
  const subjects = at.conference ? seen.conferences.get(at.conference)?.subjects ?? [] : []
  const relations = [...new Set(subjects.flatMap((child) => known?.relations.get(child)?.relation ?? []))]
  return relations.length > 0 ? relations.join(', ') : known?.agency === 'family' || !known?.agency ? '' : known.agency
}

function stateWords({ state, left, roles, last, again }: CopyStanding, { today, council }: Viewing['facts']): string {
  switch (state) {
    case 'sent': return [shortDay(last!.sentOn!, today), last!.version > 1 ? `version ${last!.version}` : ''].filter(Boolean).join(', ')
    case 'on its way': return 'released, not sent yet'
    case 'to hand over': return `released ${shortDay(last!.releasedOn, today)}, ${last!.how}`
    case 'waits': return `for ${roles.map(council.roleTitle).join(' or ') || 'the chair to change who may read it'}`
    case 'stopped': return last && !again ? `released ${shortDay(last.releasedOn, today)} and not delivered` : 'words in it must be kept safe'
    case 'ready': return again ? `version ${again}, all of it` : 'all of it'
    case 'for you': return `${again ? `version ${again}, ` : ''}${many(left, 'passage')} left out`
  }
}

/** "7 sent, 2 ready, 1 stopped": what the head says. */
export function tally(made: CopiesMade): string {
  if (made.notYet || made.fault !== undefined) return ''
  const count = (...states: CopyStanding['state'][]) => made.people.filter((one) => states.includes(one.state)).length
  return [[count('sent'), 'sent'], [count('on its way', 'to hand over'), 'on the way'], [count('ready', 'for you'), 'to release'], [count('waits'), 'for others'], [count('stopped'), 'stopped']]
    .filter(([n]) => n !== 0).map(([n, words]) => `${n} ${words}`).join(', ')
}
