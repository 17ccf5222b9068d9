// Measures pages: CPU of the worklist beside its SQL alone, beside all it reads, and beside a bare reply; and of a form page.
import Fastify from 'fastify'
import type { CompiledQuery, Kysely, KyselyPlugin, RootOperationNode } from 'kysely'
import { pages } from '../../src/pages/all.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { read } from '../../src/server/show.ts'
import { beginSession } from '../../src/store/sessions.ts'
import { as, useDatabase } from '../../src/store/transaction.ts'
import { openExample } from '../../tests/pages/opened.ts'

export interface PagesMeasured {
  /** CPU milliseconds a request, median of five rounds. */
  readonly worklist: number, readonly worklistSql: number, readonly worklistReads: number, readonly form: number, readonly formReads: number, readonly bare: number
  /** The whole page as a multiple of the same statements run alone. */
  readonly worklistTimesSql: number, readonly worklistTimesReads: number, readonly worklistTimesBare: number, readonly formTimesBare: number
}

const rounds = 5

/** On the example council, in one process, without a network: each in turn, five rounds. */
export async function benchPages(): Promise<PagesMeasured> {
  const council = await openExample()
  const pru = council.people.find((one) => one.role === 'unit administrator')!.person
  const cookies = { [cookieName()]: await beginSession(pru) }
  const page = (path: string) => pages.find((one) => one.path === path)!
  const [add] = await council.addresses(page(paths.discussion))
  const bare = Fastify()
  bare.get('/', async (_request, reply) => reply.type('text/html').send('<!doctype html><title>Bare</title>'))
  const sql = await statementsOf(council.database.db, async () => { await council.app.inject({ url: paths.work, cookies }) })
  const work = {
    worklist: async () => { await council.app.inject({ url: paths.work, cookies }) },
    worklistSql: async () => { await council.database.db.transaction().execute(async (tx) => { for (const one of sql) await tx.executeQuery(one) }) },
    worklistReads: async () => { await as(pru, (tx) => read(tx, { page: page(paths.work), person: pru, at: {}, csrf: '', nonce: '' }, '', undefined)) },
    form: async () => { await council.app.inject({ url: to(paths.discussion, add), cookies }) },
    formReads: async () => { await as(pru, (tx) => read(tx, { page: page(paths.discussion), person: pru, at: add!, csrf: '', nonce: '' }, '', undefined)) },
    bare: async () => { await bare.inject({ url: '/' }) },
  }
  const all: { [name in keyof typeof work]: number[] } = { worklist: [], worklistSql: [], worklistReads: [], form: [], formReads: [], bare: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const [name, once] of Object.entries(work) as [keyof typeof work, () => Promise<void>][]) {
      const cost = await cpu(once, name === 'bare' ? 400 : 25)
      if (round > 0) all[name].push(cost)          // the first round warms up
    }
  }
  await bare.close()
  await council.close()
  const median = (name: keyof typeof work) => all[name].sort((a, b) => a - b)[Math.floor(rounds / 2)]!
  const figures = { worklist: median('worklist'), worklistSql: median('worklistSql'), worklistReads: median('worklistReads'), form: median('form'), formReads: median('formReads'), bare: median('bare') }
  return { ...figures, worklistTimesSql: figures.worklist / figures.worklistSql, worklistTimesReads: figures.worklist / figures.worklistReads, worklistTimesBare: figures.worklist / figures.bare, formTimesBare: figures.form / figures.bare }
}

/** CPU milliseconds of doing something once, of this whole process, over `times` in a row. */
async function cpu(once: () => Promise<void>, times: number): Promise<number> {
  const before = process.cpuUsage()
  for (let i = 0; i < times; i++) await once()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000 / times
}

/** The statements that some work runs, in order and ready to be run again: the page's SQL without the page. */
async function statementsOf(db: Kysely<any>, work: () => Promise<void>): Promise<CompiledQuery[]> {
  const nodes: RootOperationNode[] = []
  const recorder: KyselyPlugin = { transformQuery: ({ node }) => { nodes.push(node); return node }, transformResult: async ({ result }) => result }
  useDatabase(db.withPlugin(recorder))
  await work()
  useDatabase(db)
  return nodes.map((node) => db.getExecutor().compileQuery(node, { queryId: 'again' }))
}
