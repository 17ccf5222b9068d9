// The head of every page of a conference: whose it is, when and where, and the sections this viewer may open.
import { longDay, shortDay } from '../../calendar/day.ts'
import { clocksOf } from '../../procedures/clock.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import { together } from '../reports/together.ts'
import { papersToDealWith } from './papers-card.ts'
import { peopleToDealWith } from './quorum-rows.ts'
import type { Action } from '../../access/grants.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { ConferenceKind } from '../../record/vocabulary.ts'
import type { Viewing } from '../page.ts'

export const sectionNames = ['At a glance', 'People', 'Papers', 'Safety', 'In the room', 'Decisions and plan', 'Copies', 'History'] as const
export type Section = (typeof sectionNames)[number]

/** Where each section stands and what lets somebody open it. */
const sections: { readonly [S in Section]: { path: string, may: Action, count?: (viewing: Viewing) => number } } = {
  'At a glance': { path: paths.conference, may: 'see conference' },
  'People': { path: paths.people, may: 'see invitations', count: peopleToDealWith },
  'Papers': { path: paths.papers, may: 'see papers', count: papersToDealWith },
  'Safety': { path: paths.safety, may: 'see invitations' },
  'In the room': { path: paths.room, may: 'see the room' },
  'Decisions and plan': { path: paths.plan, may: 'see conference' },
  'Copies': { path: paths.copies, may: 'see copies' },
  'History': { path: paths.history, may: 'see papers' },
}

export const kindWords: { readonly [K in ConferenceKind]: string } = { 'initial': 'Initial conference', 'first-review': 'First review', 'review': 'Review', 'transfer-in': 'Conference for a child who moved here' }

/** What the head of a page is given. `section` is the page's own; without one it is a page below a section. */
export interface Head {
  readonly caption: string
  readonly title: string
  readonly facts: { words: string, strong?: boolean, href?: string }[]
  readonly links: { words: string, href: string }[]
  readonly sections: { text: string, href: string, active: boolean, count: number }[]
}

/** The head for the section a page is. At a glance it carries the children's names as its heading; elsewhere the section's own. */
export function headOf(viewing: Viewing, section: Section, title?: string): Head {
  const c = conferenceAt({ at: viewing.at, conferences: viewing.seen.conferences })
  const names = together(c.subjects.flatMap((child) => viewing.seen.nameOf(child) ?? [])) || 'A conference'
  const atGlance = section === 'At a glance' && title === undefined
  const day = c.held?.heldOn ?? c.booking?.onDay
  return {
    caption: atGlance ? `${kindWords[c.kind]}, ${c.number}` : [names, lower(kindWords[c.kind]), day === undefined ? 'no day yet' : `${shortDay(day, viewing.facts.today)} ${c.booking?.from ?? ''}`.trim()].join(', '),
    title: atGlance ? names : title ?? section,
    facts: atGlance ? factsOf(viewing, c) : [],
    links: atGlance && viewing.may.has('book a conference') && c.booking && !c.opened ? [{ words: 'Change the day, the room or the chair', href: to(paths.book, viewing.at) }] : [],
    sections: sectionNames.filter((name) => viewing.may.has(sections[name].may)).map((name) => ({
      text: name, href: to(sections[name].path, { conference: c.conference }), active: name === section, count: sections[name].count?.(viewing) ?? 0,
    })),
  }
}

function factsOf(viewing: Viewing, c: ConferenceState): Head['facts'] {
  const { seen, facts } = viewing
  const { booking } = c
  if (!booking) return [{ words: c.held ? `Held ${longDay(c.held.heldOn)}` : 'No day is booked yet', strong: true }]
  const [clock] = clocksOf({ ...facts, events: seen.events }, c)
  const why = clock && viewing.may.has('see deadlines') ? to(paths.why, { child: clock.child, rule: clock.rule, event: clock.because.id }) : undefined
  const someone = (id: Parameters<typeof seen.nameOf>[0], before: string) => { const name = seen.nameOf(id); return name ? [{ words: `${before}${name}` }] : [] }
  return [
    { words: `${c.held ? 'Held ' : ''}${longDay(c.held?.heldOn ?? booking.onDay)}, ${booking.from} to ${booking.until}`, strong: true, href: why },
    ...someone(booking.room, ''), ...someone(booking.chair, 'Chair '), ...someone(booking.minuteTaker, 'Minutes '),
  ]
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
