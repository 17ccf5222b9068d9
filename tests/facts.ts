// Facts for tests of steps, with no database: people do things in order, and each thing done is folded into what the next one knows.
import { createHash } from 'node:crypto'
import { englandAndWales } from '../src/calendar/holidays.ts'
import { day } from '../src/calendar/day.ts'
import { councilNamed } from '../src/procedures/councils.ts'
import { dayFieldOf, type Event } from '../src/record/events.ts'
import { versionNow } from '../src/procedures/steps/entries.ts'
import { recordOf, type At } from '../src/record/known.ts'
import type { Facts } from '../src/procedures/facts.ts'
import type { Happening, Outcome, Words } from '../src/record/happening.ts'
import type { Marking } from '../src/record/marking.ts'
import type { PersonId, Role } from '../src/record/people.ts'

/** An id that a name always gives. */
export const idOf = <K>(name: string): K => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as K
}

export interface Doing { act: string, on: string, /** UTC, ten in the morning unless said. */ time?: string, by?: string, as?: Role, at?: At, shown?: ReadonlyMap<string, number> }

/** A record under construction. `does` keeps what a step gives and throws where it refuses; `tries` gives the outcome and keeps nothing. */
export const story = (council = 'rotherham') => {
  const events: Event[] = []
  const words = new Map<string, Words>()
  const factsFor = (d: Doing): Facts => {
    const made = new Map<string, number>()
    return {
      ...recordOf(events), at: d.at ?? {}, by: idOf<PersonId>(d.by ?? 'somebody'), as: d.as ?? 'unit administrator', today: day(d.on), now: `${d.on}T${d.time ?? '10:00'}:00Z`,
      council: councilNamed(council)!, holidays: englandAndWales,
      markingOf: (passage) => words.get(passage)?.marking as Marking, shown: (entry) => d.shown ? d.shown.get(entry) ?? 0 : versionNow({ events }, entry),
      newId: (kind) => { const n = made.get(kind) ?? 0; made.set(kind, n + 1); return idOf(`${d.act}/${kind}/${n}`) },
    }
  }
  const keep = (d: Doing, happened: readonly Happening[]) => {
    for (const h of happened) {
      const on = (h.facts as unknown as { [name: string]: unknown })[dayFieldOf(h.type)]
      for (const w of h.words ?? []) words.set(w.id, w)
      events.push({ ...h, id: idOf(`${d.act}/event/${events.length}`), no: events.length + 1, on, keptAt: `${d.on}T10:00:00Z`, by: idOf(d.by ?? 'somebody'), as: d.as ?? 'unit administrator' } as unknown as Event)
    }
  }
  const does = (d: Doing, step: (facts: Facts) => Outcome) => {
    const outcome = fitting(step(factsFor(d)))
    if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
    keep(d, outcome.events)
    return outcome
  }
  return { events, words, factsFor, keep, does, tries: (d: Doing, step: (facts: Facts) => Outcome): Outcome => fitting(step(factsFor(d))), textOf: (id: string) => words.get(id)?.text }
}

/** An outcome whose markings are for the children of its events, as the database asks of everything that is kept. */
function fitting(outcome: Outcome): Outcome {
  for (const e of eventsOf(outcome)) for (const m of [e.marking, ...(e.words ?? []).map((w) => w.marking)]) {
    const fits = m.within.every((child) => e.children.includes(child)) && m.tells.every((child) => m.within.includes(child)) && (m.within.length === 0) === (e.children.length === 0)
    if (!fits) throw new Error(`The marking of ${e.type} is not for the children of the event, so the database would refuse it.`)
  }
  return outcome
}

/** What happened; nothing where it was refused. */
export const eventsOf = (outcome: Outcome): readonly Happening[] => 'events' in outcome ? outcome.events : []

/** The types of what happened, in order; or the refusal. */
export const told = (outcome: Outcome): string[] | string => 'refused' in outcome ? outcome.refused : outcome.events.map((e) => e.type)
