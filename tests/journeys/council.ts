// The example council behind a real server on a port of its own, with its worker, and a clock that a journey sets and moves.
import type { AddressInfo } from 'node:net'
import { day } from '../../src/calendar/day.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { families } from '../../src/server/example/families.ts'
import { exampleSignIns } from '../../src/server/example/sign-ins.ts'
import { house, setHouse } from '../../src/server/house.ts'
import { makeLog } from '../../src/server/log.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { closeServer } from '../../src/server/stop.ts'
import { webServer } from '../../src/server/web.ts'
import { startWorker } from '../../src/server/worker.ts'
import { setClock } from '../../src/store/clock.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase } from '../store/database.ts'

export interface Council {
  /** Where it is, without a slash at the end. */
  readonly url: string
  /** Every word of a name of the example people: none may stand in a title or an address. */
  readonly names: readonly string[]
  /** What the log has said was wrong. */
  readonly faults: readonly string[]
  /** From now on it is this moment in London. */
  at(on: string, time: string): void
  close(): Promise<void>
}

/** Opens the example families, with the dates they are written with, on a fresh database. */
export async function openCouncil(): Promise<Council> {
  const database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await makeReady({ ...readSettings({}), example: false })
  await exampleCouncil(true)
  const faults: string[] = []
  const log = makeLog({ write: (line: string) => { if (/"level":(50|60|"error"|"fatal")/.test(line)) faults.push(line) } } as never)
  setHouse({ ...house(), example: true })
  const app = await webServer({ log, health: async () => undefined, listen: database.listen })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  setHouse({ ...house(), publicUrl: url })
  const worker = startWorker(log)
  const people = [...exampleSignIns().map((one) => one.name), ...Object.values(families).flatMap((f) => [...Object.values(f.children), ...Object.values(f.kin)].map((one) => one.name))]
  return {
    url, faults, names: [...new Set(people.flatMap((name) => name.split(' ')))].filter((word) => word.length > 2),
    at: (on, time) => { const moment = new Date(momentOf(day(on), time)); setClock(() => moment) },
    close: async () => { await closeServer(app); await worker.finish(); setClock(undefined); useDatabase(undefined); await database.close() },
  }
}
