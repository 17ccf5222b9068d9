// Measures a whole council: every deadline of an invented caseload computed anew from facts in memory, and beside it a rebuild with its reading and writing.
import { day } from '../../src/calendar/day.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { councilNamed } from '../../src/procedures/councils.ts'
import { deadlines } from '../../src/procedures/deadlines.ts'
import type { Event, MarkingId } from '../../src/record/events.ts'
import { diaryOf } from '../../src/server/example/caseload/diary.ts'
import { familiesOf, fill } from '../../src/server/example/caseload/fill.ts'
import { councilOf } from '../../src/server/example/caseload/staff.ts'
import { house } from '../../src/server/house.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase } from '../../tests/store/database.ts'
import type { Told } from '../../src/server/example/caseload/tell-family.ts'

export interface CouncilMeasured {
  readonly children: number
  readonly events: number
  readonly deadlines: number
  /** The same, one for each child that a deadline is of. */
  readonly forChildren: number
  /** Processor seconds for all of them, one thread; reading and writing are not in it. */
  readonly seconds: number
}

const on = day('2026-11-24')
const together = 400

/** As the journal would hold them; ids and numbers count up, and nothing here reads the rest. */
const asKept = (told: readonly Told[], from: number): Event[] => told.map(({ on: heldOn, event }, i) => ({
  id: `${from + i}`, no: from + i, on: heldOn, keptAt: '', by: 'bench', as: 'loader', conference: event.conference, children: event.children, about: event.about, entry: event.entry, version: event.version,
  marking: 'bench' as MarkingId, type: event.type, facts: event.facts,
}) as unknown as Event)

/** Deadlines of so many invented children under Rotherham's pack, a few hundred families at a time, so that the facts fit in memory. */
export function benchCouncil(children = 30_000): CouncilMeasured {
  const council = councilNamed('rotherham')!
  const staff = councilOf(children, '1')
  let events = 0, found = 0, forChildren = 0, micros = 0, made = 0
  let families: Event[][] = []
  const count = (): void => {
    const before = process.cpuUsage()
    const computed = families.map((family) => deadlines(family, council, englandAndWales))
    const { user, system } = process.cpuUsage(before)
    for (const list of computed) { found += list.length; forChildren += list.reduce((sum, d) => sum + Math.max(1, d.children.length), 0) }
    micros += user + system
    families = []
  }
  for (const told of familiesOf({ children, seed: '1', on }, staff, diaryOf(staff))) {
    families.push(asKept(told, events))
    events += told.length
    made += told.filter((one) => one.event.type === 'ChildRecorded').length
    if (families.length === together) count()
  }
  count()
  return { children: made, events, deadlines: found, forChildren, seconds: micros / 1e6 }
}

export interface RebuildMeasured { readonly children: number, readonly events: number, readonly seconds: number }

/** Processor seconds of rebuilding all that is derived of so many invented children, reading and writing included, on the embedded database. */
export async function benchRebuild(children = 60): Promise<RebuildMeasured> {
  const database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await makeReady({ ...readSettings({}), example: false })
  const filled = await fill({ children, seed: '1', on })
  const before = process.cpuUsage()
  await rebuild(house().derive)
  const { user, system } = process.cpuUsage(before)
  useDatabase(undefined)
  await database.close()
  return { children: filled.children, events: filled.events, seconds: (user + system) / 1e6 }
}
