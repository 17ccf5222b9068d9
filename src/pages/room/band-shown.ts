// The band over the room: which children by first name, what kind of conference, since when, and what waits to be done first.
import { longDay } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { undecided } from '../../procedures/steps/close.ts'
import { firstName as first, listed } from '../reports/together.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

/** Large screens name the family by first name only; nothing where the viewer may not know the name. */
export const firstName = (name: string | undefined): string | undefined => name === undefined ? undefined : first(name)

/** "Wren and Sorrel" */
export const namesOf = (names: readonly string[]): string => listed(names) || 'A child'

const kinds = { 'initial': 'initial conference', 'first-review': 'first review', 'review': 'review', 'transfer-in': 'transfer-in conference' } as const

export function bandShown({ seen, facts, may }: Viewing, c: ConferenceState) {
  const children = namesOf(c.subjects.flatMap((child) => firstName(seen.nameOf(child)) ?? []))
  const began = c.opened && londonTime(c.opened.openedAt)
  const minutes = c.opened ? Math.floor((Date.parse(facts.now) - Date.parse(c.opened.openedAt)) / 60_000) : 0
  const since = began && (began.on === facts.today && minutes < 600 ? `Began ${began.at}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `Began ${began.at}, ${longDay(began.on)}`)
  const ended = c.held && !undecided(c).length ? `Ended ${c.held.endedAt ?? ''}, ${longDay(c.held.heldOn)}` : c.adjourned && undecided(c).length > 0 && c.adjourned.resumesOn > facts.today ? `Adjourned until ${longDay(c.adjourned.resumesOn)}` : undefined
  return {
    headline: `${children}, ${kinds[c.kind]}`, since: ended ?? since ?? 'Not open yet', at: londonTime(facts.now).at, opened: c.opened !== undefined, held: c.held !== undefined,
    mayOpen: !c.opened && may.has('open the conference'), mayClose: c.opened !== undefined && ended === undefined && may.has('close the conference'),
  }
}
