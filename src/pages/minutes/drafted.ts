// A first text for a section of the minutes, from what was kept in the room: only words that everybody who gets the section may read.
import { longDay } from '../../calendar/day.ts'
import { presenceOf } from '../../access/presence.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { kindWords } from '../conference/head.ts'
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Marking } from '../../record/marking.ts'
import type { Id, PassageId, PersonId } from '../../record/people.ts'
import type { Column } from '../../record/vocabulary.ts'
import type { Viewing } from '../page.ts'

export interface Drafted {
  readonly text: string
  /** Lines that are not in it, since somebody who gets the section may not read them. */
  readonly left: number
}
type Seeing = Pick<Viewing, 'seen' | 'facts'>

/** Whether everybody of every child's family may read what is so marked, so that a section for the family may draw on it. */
export function openToAll(marking: Marking, c: Pick<ConferenceState, 'subjects'>): boolean {
  const everywhere = marking.within.length === 0 || c.subjects.every((child) => marking.within.includes(child))
  const ofOne = marking.tells.length === 0 || (c.subjects.length === 1 && marking.tells.every((child) => child === c.subjects[0]))
  return everywhere && ofOne && marking.keptFrom.length === 0 && (marking.label === 'directory' || marking.label === 'the child may read' || marking.label === 'family may read')
}

/** The first text for a section; empty where nothing was kept that belongs there. */
export function drafted({ seen, facts }: Seeing, code: string): Drafted {
  const c = conferenceAt(facts)
  const pen = penOf({ seen, facts }, c, code === 'confidential')
  const asked = allOf(facts.events, 'ConferenceRequested').find((e) => e.conference === c.conference)?.facts.reason
  const lines = sectionLines(code, c, pen, asked)
  return { text: lines.filter((line) => line !== undefined).join('\n').trim(), left: lines.filter((line) => line === undefined).length }
}

type Line = string | undefined
interface Pen { readonly words: (passage: PassageId) => string | undefined, readonly name: (person: PersonId) => string, readonly closed: (passage: PassageId) => boolean, readonly tells: (person: PersonId) => boolean }

/** Reads as the viewer, and no more than the readers of the section; what is for professionals only is read for their section alone. */
function penOf({ seen, facts }: Seeing, c: ConferenceState, professionals: boolean): Pen {
  const closed = (passage: PassageId) => facts.markingOf(passage).label === 'professionals only' && facts.markingOf(passage).keptFrom.length === 0
  const open = (passage: PassageId) => openToAll(facts.markingOf(passage), c) || (professionals && closed(passage))
  const name = (id: Id | undefined) => { const passage = facts.people.get(id as unknown as PersonId)?.name; return passage && open(passage) ? seen.nameOf(id) : undefined }
  // a line that tells of somebody of the family whom another of them may not know to have been there is no line for them all
  const tells = (person: PersonId) => professionals || !ofTheFamily(facts.people.get(person)) || presenceOf(facts, c, person, c.subjects).keptFrom.length === 0
  return { closed, tells, words: (passage) => open(passage) ? seen.words(passage) : undefined, name: (person) => name(person) ?? 'Somebody of the family' }
}

function sectionLines(code: string, c: ConferenceState, pen: Pen, asked: PassageId | undefined): Line[] {
  switch (code) {
    case 'reason': return reason(c, pen, asked)
    case 'discussion': return discussion(c, pen)
    case 'analysis': return [...c.decisions.values()].map((d) => pen.words(d.facts.reasons))
    case 'confidential': return [...c.map.values()].filter((entry) => pen.closed(entry.facts.text)).map((entry) => said(entry.facts, pen))
    default: return []
  }
}

function reason(c: ConferenceState, pen: Pen, why: PassageId | undefined): Line[] {
  const on = c.held?.heldOn ?? c.opened?.openedOn
  const asked = c.requestedOn === undefined ? '' : ` was asked for on ${longDay(c.requestedOn)}`
  const held = on === undefined ? '' : `${asked ? ' and' : ''} held on ${longDay(on)}`
  return asked || held ? [`The ${kindWords[c.kind].charAt(0).toLowerCase()}${kindWords[c.kind].slice(1)}${asked}${held}.`, ...why ? [pen.words(why)] : []] : []
}

const columns: readonly { readonly column: Column, readonly title: string }[] = [
  { column: 'worry', title: 'What people are worried about' }, { column: 'complicating factor', title: 'What makes it harder' }, { column: 'grey area', title: 'What is not known yet' },
  { column: 'strength', title: 'What is working well' }, { column: 'safety', title: 'What already keeps the children safe' }, { column: 'need', title: 'What needs to happen' },
]

/** What was said, column by column in the order it was kept, then the family's views. */
const discussion = (c: ConferenceState, pen: Pen): Line[] => [
  ...columns.flatMap(({ column, title }): Line[] => {
    const lines = [...c.map.values()].filter((entry) => entry.facts.column === column).map((entry) => said(entry.facts, pen))
    return lines.some((line) => line !== undefined) ? ['', `${title}:`, ...lines] : lines
  }),
  ...views(c, pen), ...agencies(c, pen),
]

function views(c: ConferenceState, pen: Pen): Line[] {
  const lines = c.familyViews.map((view): Line => { const text = pen.tells(view.person) ? pen.words(view.view) : undefined; return text && `${pen.name(view.person)}: ${text}` })
  return lines.some((line) => line !== undefined) ? ['', 'What the family says:', ...lines] : lines
}

/** What each agency thinks of a plan, where the conference is on one child: a view on one of several is for those who hold that child. */
function agencies(c: ConferenceState, pen: Pen): Line[] {
  if (c.subjects.length > 1) return []
  const lines = [...c.views.values()].map(({ facts: { person, view, reason } }): Line => {
    if (!pen.tells(person)) return undefined
    const why = reason && pen.words(reason)
    return reason && why === undefined ? undefined : `${pen.name(person)}: ${view}${why ? `. ${why}` : ''}`
  })
  return lines.some((line) => line !== undefined) ? ['', 'What each agency thinks of a plan:', ...lines] : lines
}

const said = (facts: { text: PassageId, saidBy?: PersonId }, pen: Pen): Line => {
  const text = facts.saidBy && !pen.tells(facts.saidBy) ? undefined : pen.words(facts.text)
  return text && (facts.saidBy ? `${pen.name(facts.saidBy)}: ${text}` : text)
}
