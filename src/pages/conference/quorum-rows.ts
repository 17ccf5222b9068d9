// Quorum as it is shown: for each child the places filled, the places empty, and those who could fill them.
import { shortDay } from '../../calendar/day.ts'
import { quorum, type Quorum, type Voice } from '../../procedures/quorum.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { inWords, withAge } from './called.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export interface QuorumRow { readonly child: ChildId, readonly name: string, readonly kind: 'done' | 'risk', readonly words: string, readonly quorum: Quorum, readonly slots: readonly { words: string, note?: string, as: 'filled' | 'gap' | 'other', icon?: string }[] }

/** What is said of each before the day and while it sits; afterwards in the past. */
const notes: { readonly [S in Voice['state']]: string } = {
  'here': 'here', 'coming': 'coming', 'expected': '', 'deputy coming': 'a deputy comes', 'report only': 'does not count', 'not coming': 'cannot come', 'no answer': 'no answer', 'not asked yet': 'not asked yet', 'not here': 'not here',
}
const icons: Partial<Record<Voice['state'], string>> = { 'report only': 'half', 'not coming': 'no', 'not here': 'no' }

/** Each child of the conference with the places of its quorum: before the day a forecast, on it a count. */
export function quorumRows(viewing: Viewing): QuorumRow[] {
  const { facts, seen } = viewing
  const c = conferenceAt(facts)
  const when = c.opened ? 'on the day' : 'forecast'
  return c.subjects.filter((child) => seen.nameOf(child)).map((child) => {
    const q = quorum(c, facts.people, child, facts.council, when)
    return { child, name: withAge(seen.nameOf(child)!, facts.children.get(child), c.held?.heldOn ?? facts.today), ...verdict(q, when, c.held !== undefined), quorum: q, slots: slotsOf(q, c.held !== undefined) }
  })
}

const verdict = (q: Quorum, when: 'forecast' | 'on the day', over: boolean): { kind: 'done' | 'risk', words: string } =>
  q.quorate ? { kind: 'done', words: when === 'forecast' ? 'Would be quorate' : over ? 'Was quorate' : 'Quorate' } : { kind: 'risk', words: `${sentence(inWords(q.missing))} short` }

function slotsOf(q: Quorum, over: boolean): QuorumRow['slots'] {
  const noteOf = (v: Voice) => over && (v.state === 'here' || v.state === 'not here') ? `was ${v.state}` : notes[v.state]
  const filled = q.slots.filter((v) => v.counts)
  const others = q.slots.filter((v) => !v.counts)
  const care = others.filter((v) => v.agency === "children's social care")
  const gaps = Math.max(0, q.missing - care.length)
  return [
    ...filled.map((v) => ({ words: sentence(v.agency), note: noteOf(v) || undefined, as: 'filled' as const })),
    ...care.map((v) => ({ words: sentence(v.agency), note: noteOf(v), as: 'gap' as const, icon: 'waiting' })),
    ...gaps > 0 ? [{ words: gaps === 1 ? `One more agency ${over ? 'was ' : ''}needed` : `${sentence(inWords(gaps))} more agencies ${over ? 'were ' : ''}needed`, as: 'gap' as const }] : [],
    ...others.filter((v) => !care.includes(v)).map((v) => ({ words: v.state === 'report only' ? `${sentence(v.agency)}, report only` : sentence(v.agency), note: noteOf(v), as: 'other' as const, icon: icons[v.state] })),
  ]
}

/** Those whose answer would fill a place that is empty: whom to ask next. */
export function couldFill(rows: readonly QuorumRow[]): { person: PersonId, children: ChildId[], state: Voice['state'] }[] {
  const found = new Map<PersonId, { person: PersonId, children: ChildId[], state: Voice['state'] }>()
  for (const row of rows.filter((r) => !r.quorum.quorate)) for (const v of row.quorum.slots) {
    if (!v.person || !['no answer', 'not asked yet'].includes(v.state)) continue
    const one = found.get(v.person) ?? { person: v.person, children: [], state: v.state }
    one.children.push(row.child)
    found.set(v.person, one)
  }
  return [...found.values()]
}

/** How many people on the list need somebody: those not asked though a day is booked, and those whose answer a child's quorum waits for. */
export function peopleToDealWith(viewing: Viewing): number {
  const c = conferenceAt(viewing.facts)
  if (!c.booking || c.opened) return 0
  const waiting = couldFill(quorumRows(viewing)).filter((one) => one.state === 'no answer').length
  return waiting + [...c.invited.values()].filter((i) => i.sentOn === undefined).length
}

/** "since Thu 2 Apr", or nothing where they have not been asked. */
export const askedSince = (viewing: Viewing, person: PersonId): string => {
  const sent = conferenceAt(viewing.facts).invited.get(person)?.sentOn
  return sent === undefined ? '' : ` since ${shortDay(sent, viewing.facts.today)}`
}
