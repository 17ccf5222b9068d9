// The service: opens the database, serves until it is told to stop, and ends in order.
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { exampleSignIns } from './example/sign-ins.ts'
import { house, setHouse } from './house.ts'
import { makeLog, type Log } from './log.ts'
import { openFor } from './open.ts'
import { makeReady } from './ready.ts'
import { onThisMachine, publicAddress, readSettings, type Settings } from './settings.ts'
import { withoutEffect } from './settings-without-effect.ts'
import { explainStart } from './start-faults.ts'
import { closeServer, noteConnections, stopOnSignal, type Stopping } from './stop.ts'
import { webServer } from './web.ts'
import { startWorker } from './worker.ts'

const evaluation = 'The embedded database survives a killed process, but not a power cut: it is for evaluation. For real records give DATABASE_URL.'

/** What a person at the terminal wants to know: where it is, whom they can be, what this is not for. */
function greet(url: string, settings: Settings, database: Database, signIns: readonly string[], say: (line: string) => void): void {
  say(`Quorate is at ${url}`)
  if (settings.example && onThisMachine(url) && signIns.length > 0) say(['Sign in as one of these invented people:', ...signIns.map((one) => `  ${one}`)].join('\n'))
  if (database.embedded) say(evaluation)
}

/** The reason why the service cannot serve, if there is one. */
const healthOf = (database: Database) => (): Promise<string | undefined> =>
  sql`select 1`.execute(database.db).then(() => undefined, () => 'The database does not answer.')

/** Listens, and gives back the server and where it is. */
async function listen(settings: Settings, database: Database, log: Log, say: (line: string) => void) {
  await makeReady(settings, { told: (sentence, what) => { log.warn(what, 'made under other procedures'); say(sentence) } })
  const app = await webServer({ log, trustProxy: settings.trustProxy, health: healthOf(database), listen: database.listen })
  noteConnections(app)
  await app.listen({ port: settings.port, host: settings.host })
  const address = app.server.address()
  const url = publicAddress(settings, typeof address === 'object' && address ? address.port : settings.port)
  setHouse({ ...house(), publicUrl: url })
  return { app, url }
}

/** Starts everything and stays until told to stop. Throws what explainStart puts into words. */
export async function start(from: NodeJS.ProcessEnv, log: Log, say: (line: string) => void): Promise<Stopping> {
  const settings = readSettings(from)
  for (const { setting, says } of withoutEffect(from)) log.warn({ setting }, says)
  const database = await openFor(settings, (message) => log.warn(message))
  log.info({ embedded: database.embedded, applied: database.migrated.applied.length }, 'database open')
  const { app, url } = await listen(settings, database, log, say).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  log.info({ address: url, example: settings.example }, 'serving')
  const worker = startWorker(log)
  // Before anything is said: whoever waits for the address may stop the program the moment they read it.
  const stopping = stopOnSignal([
    { what: 'requests', end: () => closeServer(app) },
    { what: 'jobs', end: worker.finish },
    { what: 'database', end: database.close },
  ], log)
  greet(url, settings, database, exampleSignIns().map((one) => `${one.name}, ${one.role}`), say)
  return stopping
}

/** What nothing caught: said without values, which Node's own way of printing it would show, and the end of the program. */
function catchTheRest(log: Log): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      log.error({ kind, err: error }, 'something went wrong that nothing caught')
      process.exit(1)
    })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const log = makeLog()
  catchTheRest(log)
  start(process.env, log, (line) => console.log(line)).catch((error: unknown) => {
    const words = explainStart(error)
    if (words) console.error(words)
    else log.error({ err: error }, 'could not start')
    process.exit(1)
  })
}
