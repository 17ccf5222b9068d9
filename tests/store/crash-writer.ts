// A program to be killed: it writes through `act` on a folder, saying each act before it sends it and again when it is kept.
import { randomUUID } from 'node:crypto'
import { dayText } from '../../src/calendar/day.ts'
import { addChildPage } from '../../src/pages/child/add-child.ts'
import { discussionPage } from '../../src/pages/child/discussion.ts'
import { addStaff } from '../../src/procedures/steps/people.ts'
import { act, doStep } from '../../src/server/act.ts'
import { stopOnSignal } from '../../src/server/stop.ts'
import { makeLog } from '../../src/server/log.ts'
import { openDatabase } from '../../src/store/database.ts'
import { idFrom, uuidOf } from '../../src/store/keep.ts'
import { sealWaiting } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { today } from '../../src/store/clock.ts'
import { ready } from './stored.ts'
import type { ChildId, PersonId } from '../../src/record/people.ts'

/** One form as a browser would send it, and would send it again where no answer came. */
export interface Sent { readonly act: string, readonly child?: ChildId, readonly reason?: string }

const [folder = '', again = '[]'] = process.argv.slice(2)
const database = await ready(await openDatabase({ folder }))
const hired = uuidOf('the worker of the crash test')
await doStep(commandLine, 'manage people', {}, hired, (facts) => addStaff(facts, { name: 'Yarrow Crashproof', agency: "children's social care", role: 'social worker' }))
const worker = idFrom(hired, 'person', 0) as unknown as PersonId

const [year, month, day] = dayText(today()).split('-') as [string, string, string]
const on = (field: string) => ({ [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year })
async function send(one: Sent): Promise<void> {
  process.stdout.write(`send ${JSON.stringify(one)}\n`)
  const done = one.child
    ? await act(discussionPage, worker, { child: one.child }, { ...on('heldOn'), children: one.child, outcome: 'no enquiry', reason: one.reason }, one.act)
    : await act(addChildPage, worker, {}, { name: `Campion ${one.act}`, ...on('born'), gender: 'not known' }, one.act)
  if (!('kept' in done)) throw new Error(`Not kept: ${JSON.stringify(done)}`)
  process.stdout.write(`kept ${one.act} ${'again' in done.kept && done.kept.again ? 'again' : 'new'}\n`)
}

let stopping = false
async function lane(n: number): Promise<void> {
  while (!stopping) {
    const act = randomUUID()
    await send({ act })
    const child = idFrom(act, 'child', 0) as ChildId
    for (let i = 0; i < 12 && !stopping; i++) await send({ act: randomUUID(), child, reason: `Lane ${n}, ${i}: said so.` })
    await as(commandLine, (tx) => sealWaiting(tx))
  }
}

for (const one of JSON.parse(again) as Sent[]) await send(one)
process.stdout.write('ready\n')
const lanes = Promise.all([1, 2, 3].map(lane))
stopOnSignal([{ what: 'writes', end: async () => { stopping = true; await lanes } }, { what: 'database', end: database.close }], makeLog())
