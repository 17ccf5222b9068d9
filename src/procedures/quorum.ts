// Whether a conference would be, or is, quorate for one child: who counts, who could, and how many voices are missing.
import type { ConferenceState, Invited } from '../record/conference-state.ts'
import type { PersonState } from '../record/person-state.ts'
import type { Agency, ChildId, PersonId, Role } from '../record/people.ts'
import type { Council } from './council.ts'

/** What is known of somebody who could fill a place. The first four count: before the day those who say they come, on it those who are here. */
export type Standing = 'here' | 'coming' | 'expected' | 'deputy coming' | 'report only' | 'not coming' | 'no answer' | 'not asked yet' | 'not here'

/** One voice: an agency, however many of its people come. */
export interface Voice { readonly agency: Agency, readonly person?: PersonId, readonly state: Standing, readonly counts: boolean }

export interface Quorum {
  readonly quorate: boolean
  /** How many agencies beside children's social care this council asks for; 0 where it asks for none. */
  readonly needs: number
  /** Children's social care first, then those that count, then those that could. */
  readonly slots: readonly Voice[]
  /** How many voices are missing, children's social care among them. */
  readonly missing: number
}

const socialCare: Agency = "children's social care"
/** Those who speak for the child or the family are heard, and are no agency. */
const noVoice: readonly (Agency | undefined)[] = [undefined, 'family', 'advocacy', socialCare]
/** Disciplines of one agency, where a council counts agencies. */
const health: readonly Agency[] = ['health visiting', 'school nursing', 'midwifery', 'GP', 'hospital', 'mental health']
const unitRoles: readonly Role[] = ['unit administrator', 'minute-taker', 'unit manager', 'conference chair']
const counting: readonly Standing[] = ['here', 'coming', 'expected', 'deputy coming']

/**
 * Quorum for one child, from answers before the day or from who is here on it. Children's social care and as many other
 * agencies as the council says; where it says so, only those in direct contact with this child. Two people of one agency are
 * one voice, and where the council counts agencies and not disciplines all of health is one; a report is no voice; somebody sent in another's place speaks for the children that person knows. It is a count:
 * the chair decides.
 */
export function quorum(conference: ConferenceState, people: ReadonlyMap<PersonId, PersonState>, child: ChildId, council: Council, when: 'forecast' | 'on the day'): Quorum {
  const on = conference.booking?.onDay ?? conference.requestedOn
  const needs = on === undefined ? 0 : council.value('quorum, other agencies', on) ?? 0
  const contact = on !== undefined && (council.value('quorum needs direct contact', on) ?? false)
  const stateOf = when === 'forecast' ? (i: Invited) => forecast(i) : (i: Invited): Standing => isHere(conference, i.person) ? 'here' : 'not here'

  const care = socialCareVoice(conference, people, child, when)
  const knows = [...conference.invited.values()].filter((i) => !contact || i.contactWith.includes(child))
  const asked = knows.map((i) => voice(people.get(i.person)?.agency, i.person, stateOf(i)))
  const deputies = when === 'forecast' ? [] : standIns(conference, people, knows)
  const byAgency = on !== undefined && council.value('quorum counts', on) === 'agencies'
  const others = oneVoiceEach([...asked, ...deputies].filter((v) => !noVoice.includes(v.agency)), byAgency ? (agency) => health.includes(agency) ? 'health' : agency : (agency) => agency)
  const missing = (care.counts ? 0 : 1) + Math.max(0, needs - others.filter((v) => v.counts).length)
  return { quorate: missing === 0, needs, slots: [care, ...others], missing }
}

const voice = (agency: Agency | undefined, person: PersonId | undefined, state: Standing): Voice => ({ agency: agency ?? 'other', person, state, counts: counting.includes(state) })

function forecast(i: Invited): Standing {
  switch (i.answer) {
    case 'in the room': case 'on video': return 'coming'
    case 'sending a deputy': return 'deputy coming'
    case 'sending a report': return 'report only'
    case 'not coming': return 'not coming'
    case undefined: return i.sentOn === undefined ? 'not asked yet' : 'no answer'
  }
}

/** Here and taking part: whoever only watches is no voice. */
const isHere = (c: ConferenceState, person: PersonId): boolean => { const came = c.attendance.get(person)?.facts; return came?.takesPart !== false && ['in the room', 'on video'].includes(came?.here ?? '') }

/** The child's social worker is expected unless they say otherwise; anybody else of children's social care will do, but not who chairs or keeps the minutes. */
function socialCareVoice(c: ConferenceState, people: ReadonlyMap<PersonId, PersonState>, child: ChildId, when: 'forecast' | 'on the day'): Voice {
  const worker = [...people.values()].find((p) => socialWorkerOf(p, child))?.person
  const others = [...people.values()].filter((p) => p.agency === socialCare && p.person !== worker && (c.invited.has(p.person) || c.attendance.has(p.person)) && speaksForCare(c, p)).map((p) => p.person)
  const all = [...worker ? [worker] : [], ...others]
  const states = all.map((person): Voice => {
    if (when === 'on the day') return voice(socialCare, person, isHere(c, person) ? 'here' : 'not here')
    const invited = c.invited.get(person)
    if (person === worker && invited?.answer === undefined) return voice(socialCare, person, 'expected')
    return voice(socialCare, person, invited ? forecast(invited) : 'not asked yet')
  })
  return states.find((v) => v.counts) ?? states[0] ?? voice(socialCare, undefined, when === 'forecast' ? 'not asked yet' : 'not here')
}

/** Whether this person is the child's social worker now. */
export const socialWorkerOf = (p: PersonState, child: ChildId): boolean =>
  [...p.involvements.values()].some((i) => i.role === 'social worker' && i.child === child && i.untilOn === undefined)

const speaksForCare = (c: ConferenceState, p: PersonState): boolean =>
  p.person !== c.booking?.chair && p.person !== c.booking?.minuteTaker && ![...p.involvements.values()].some((i) => unitRoles.includes(i.role))

/** Those here who were not asked about any child themselves, each in the place of one of their agency who sent a deputy. */
function standIns(c: ConferenceState, people: ReadonlyMap<PersonId, PersonState>, knows: readonly Invited[]): Voice[] {
  const sent = new Set(knows.filter((i) => i.answer === 'sending a deputy').map((i) => people.get(i.person)?.agency))
  return [...c.attendance.keys()]
    .filter((person) => isHere(c, person) && (c.invited.get(person)?.contactWith.length ?? 0) === 0 && sent.has(people.get(person)?.agency))
    .map((person) => voice(people.get(person)?.agency, person, 'here'))
}

/** One voice for each body, the one that counts before the others; those that count first. */
function oneVoiceEach(voices: readonly Voice[], bodyOf: (agency: Agency) => string): Voice[] {
  const byBody = new Map<string, Voice>()
  for (const v of voices) if (v.counts ? !byBody.get(bodyOf(v.agency))?.counts : !byBody.has(bodyOf(v.agency))) byBody.set(bodyOf(v.agency), v)
  return [...byBody.values()].sort((a, b) => Number(b.counts) - Number(a.counts))
}
