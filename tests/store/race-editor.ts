// One editor of a conference's entries: shown a version, thinking for a moment, keeping the next, and sometimes sending it twice. Also a program of its own.
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { about } from '../../src/record/marking.ts'
import { house } from '../../src/server/house.ts'
import { openDatabase } from '../../src/store/database.ts'
import { factsOf } from '../../src/store/journal.ts'
import { judge } from '../../src/store/judge.ts'
import { idFrom, keep } from '../../src/store/keep.ts'
import { as, ids } from '../../src/store/transaction.ts'
import { serverDatabaseNamed } from './server.ts'
import { fresh, ready } from './stored.ts'
import { chance } from './walk.ts'
import type { ChildId, ConferenceId, EntryId, PassageId, PersonId } from '../../src/record/people.ts'

export interface Edits { readonly by: PersonId, readonly conference: ConferenceId, readonly children: readonly ChildId[], readonly entries: readonly EntryId[], readonly many: number, readonly seed: number }
/** What came of one edit: kept as this version and event; or stale, told of the version and event that stand. */
export interface Edited { readonly by: PersonId, readonly act: string, readonly entry: EntryId, readonly version: number, readonly outcome: 'kept' | 'stale', readonly event: string, readonly stands: number, readonly twice: boolean }

/** So many edits, one after the other. */
export async function edits({ by, conference, children, entries, many, seed }: Edits): Promise<Edited[]> {
  const c = chance(seed), done: Edited[] = []
  for (let n = 0; n < many; n++) {
    const entry = c.of(entries), act = fresh()
    const shown = await as(by, async (tx) => {
      await judge(tx, 'keep the map', { conference })
      return (await tx.rows(sql<{ version: number }>`select coalesce(max(version), 0)::int as version from event where entry = any (${ids([entry])})`))[0]!.version
    })
    if (c.below(3) === 0) await new Promise((resume) => setTimeout(resume, c.below(8)))
    const twice = c.below(4) === 0
    const send = () => one(by, conference, children, entry, shown + 1, act)
    const answers = twice ? await Promise.all([send(), send()]) : [await send()]
    for (const answer of answers) done.push({ ...answer, twice })
  }
  return done
}

const one = (by: PersonId, conference: ConferenceId, children: readonly ChildId[], entry: EntryId, version: number, act: string): Promise<Omit<Edited, 'twice'>> => as(by, async (tx) => {
  await judge(tx, 'keep the map', { conference })
  const marking = about(children, 'family may read'), words = { id: idFrom(act, 'passage', 0) as PassageId, text: `As ${by} has it`, marking }
  const kept = await keep(tx, await factsOf(tx, { conference }), { act, action: 'keep the map', events: [{ type: 'MapEntryKept', conference, children, marking, words: [words], entry, version,
    facts: { conference, entry, column: 'worry', text: words.id, kind: 'fact', keptOn: tx.today } }] }, house().derive)
  if ('stale' in kept) return { by, act, entry, version, outcome: 'stale', event: kept.stale[0]!.event, stands: kept.stale[0]!.version }
  return { by, act, entry, version, outcome: 'kept', event: kept.kept[0]!.id, stands: version }
})

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name = '', asked = '{}'] = process.argv.slice(2)
  const { people, seed, ...rest } = JSON.parse(asked) as Omit<Edits, 'by'> & { people: PersonId[] }
  const database = await ready(await openDatabase(serverDatabaseNamed(process.env['DATABASE_URL']!, name)))
  const done = await Promise.all(people.map((by, n) => edits({ ...rest, by, seed: seed + n })))
  process.stdout.write(`done ${JSON.stringify(done.flat())}\n`)
  await database.close()
}
