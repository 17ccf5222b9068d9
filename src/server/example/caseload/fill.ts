// Fills an empty database with an invented caseload, through the journal, in batches; and seals it.
import { sql } from 'kysely'
import { addDays, type Day } from '../../../calendar/day.ts'
import { judge } from '../../../store/judge.ts'
import { keepMany, type Part } from '../../../store/keep-many.ts'
import { uuidOf } from '../../../store/digests.ts'
import { sealWaiting } from '../../../store/seal.ts'
import { withLoader } from '../../../store/loader.ts'
import { as, asKeeper, commandLine, loader } from '../../../store/transaction.ts'
import type { Action } from '../../../access/grants.ts'
import type { Event } from '../../../record/events.ts'
import type { PersonId } from '../../../record/people.ts'
import { house } from '../../house.ts'
import { courseOf } from './course.ts'
import { diaryOf, type Diary } from './diary.ts'
import { figures } from './figures.ts'
import { householdOf } from './household.ts'
import { councilOf, type Council } from './staff.ts'
import { tellCouncil } from './tell-council.ts'
import { tellFamily, type Told } from './tell-family.ts'

export interface Caseload { readonly children: number, readonly seed: string, readonly on: Day }
export interface Filled { readonly children: number, readonly families: number, readonly events: number }
/** Told how many children are kept so far. */
export type Progress = (children: number) => void

/** So many families in a transaction; what follows from each is made by itself. */
const together = 60

/** How many events the journal holds: an invented caseload goes into none but an empty one. */
export const eventsKept = (): Promise<number> => as(commandLine, (tx) => asKeeper(tx, async () =>
  (await tx.rows(sql<{ n: number }>`select count(*)::int as n from (select 1 from event limit 1000) as first_of_them`))[0]!.n))

/** One family, told in events; families come in order, since they share one diary. */
export function* familiesOf({ children, seed, on }: Caseload, council: Council, diary: Diary): Generator<readonly Told[]> {
  for (let index = 0, made = 0; made < children; index++) {
    const h = householdOf(index, children - made, seed, on, council)
    made += h.children.length
    yield tellFamily(h, courseOf(h, on, diary), council, on)
  }
}

/** Fill the database that is open. It must be empty: ask `eventsKept` first. */
export const fill = (caseload: Caseload, progress: Progress = () => undefined): Promise<Filled> => withLoader(() => fillNow(caseload, progress))

async function fillNow(caseload: Caseload, progress: Progress): Promise<Filled> {
  const council = councilOf(caseload.children, caseload.seed)
  const since = addDays(caseload.on, -Math.round(figures.yearsBack.is * 365.25))
  const act = (name: string) => uuidOf(`caseload ${caseload.seed} ${caseload.children} ${caseload.on} ${name}`)
  const [staff] = await kept(loader, 'manage people', act('council'), [{ before: [], beside: [], events: tellCouncil(council, caseload.seed, since) }])
  const known = new Map(council.all.map((m) => [m.person, staff!.filter((e) => e.about === m.person)]))
  const filled = { children: 0, families: 0, events: staff!.length }
  for (const batch of batches(familiesOf(caseload, council, diaryOf(council)), together)) {
    filled.events += await keepFamilies(batch, council, known, (name) => act(`${filled.families} ${name}`))
    filled.families += batch.length
    filled.children += batch.reduce((sum, told) => sum + told.filter((one) => one.event.type === 'ChildRecorded').length, 0)
    progress(filled.children)
  }
  while (await as(commandLine, (tx) => sealWaiting(tx, 50_000)) > 0);
  return filled
}

const kept = (person: PersonId, action: Action, act: string, parts: readonly Part[]): Promise<Event[][]> => as(person, async (tx) => {
  await judge(tx, action, {})
  return keepMany(tx, { act, action, parts }, house().derive)
})

/** The families as the loader keeps them; then what only a unit manager may say, in the same records. */
async function keepFamilies(batch: readonly (readonly Told[])[], council: Council, known: ReadonlyMap<PersonId, readonly Event[]>, act: (name: string) => string): Promise<number> {
  const parts = batch.map((told) => partOf(told.filter((one) => !one.by), known))
  const first = await kept(loader, 'add a record', act('families'), parts)
  const later = batch.flatMap((told, i): Part[] => {
    const events = told.filter((one) => one.by === 'unit manager').map((one) => one.event)
    return events.length === 0 ? [] : [{ before: first[i]!, beside: parts[i]!.beside, events }]
  })
  if (later.length > 0) await kept(council.managers[0]!.person, 'explain a late date', act('late dates'), later)
  return first.flat().length + later.reduce((sum, part) => sum + part.events.length, 0)
}

/** With the events of the staff it names, as a rebuild would read them. */
function partOf(told: readonly Told[], known: ReadonlyMap<PersonId, readonly Event[]>): Part {
  const events = told.map((one) => one.event)
  const named = new Set(events.flatMap((e) => Object.values(e.facts) as unknown[]).filter((id) => known.has(id as PersonId)) as PersonId[])
  return { before: [], beside: [...named].flatMap((person) => known.get(person)!), events }
}

function* batches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length === size) { yield batch; batch = [] }
  }
  if (batch.length > 0) yield batch
}
