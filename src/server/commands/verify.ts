// quorate verify: whether the journal is as it was sealed, and whether what is derived equals what is stored. Changes nothing but seals what waits.
import { parseArgs } from 'node:util'
import { brokenSeals, checkpoint, sealWaiting, type Checkpoint } from '../../store/seal.ts'
import { countsAnewWaiting } from '../../store/jobs.ts'
import { drift } from '../../store/rebuild.ts'
import { as, commandLine, postRoom } from '../../store/transaction.ts'
import { house } from '../house.ts'
import { notUnderThis } from '../made-under.ts'
import { misused, withDatabase } from './with-database.ts'
import type { Run } from './commands.ts'

export const verifyNow: Run = async (args) => {
  const kept = read(args)
  if (kept instanceof Error) return misused(`${kept.message}\nSee quorate verify --help.`)
  return withDatabase(async () => {
    // what the service had not sealed when it was stopped
    while (await as(commandLine, (tx) => sealWaiting(tx)) > 0);
    const faults = [...await as(commandLine, (tx) => brokenSeals(tx, kept)), ...await drift(house().derive)]
    const waiting = await as(postRoom, countsAnewWaiting)
    if (waiting > 0 && faults.length > 0) faults.push('Dates wait to be counted anew after a working day was added or taken away. Start the service, which does it, or run "quorate rebuild".')
    const others = faults.length > 0 ? await notUnderThis() : undefined
    if (others) faults.push(others)
    if (faults.length > 0) {
      console.error(faults.join('\n'))
      return 1
    }
    const last = await as(commandLine, checkpoint)
    console.log(`${last.no.toLocaleString('en-GB')} events are as they were sealed, and everything derived is what follows from them.`)
    if (last.no > 0) console.log(`Keep this elsewhere and give it next time: --checkpoint ${last.no}:${last.chain}`)
    return 0
  }, { asItIs: true })
}

/** The checkpoint to hold the chain to, if one was given. */
function read(args: string[]): Checkpoint | undefined | Error {
  try {
    const { checkpoint: given } = parseArgs({ args, options: { checkpoint: { type: 'string' } }, allowPositionals: false }).values
    if (given === undefined) return undefined
    const found = /^(\d+):([0-9a-f]{64})$/.exec(given)
    return found ? { no: Number(found[1]), chain: found[2]! } : new Error('A checkpoint is a number, a colon and 64 hexadecimal digits, as verify prints it.')
  } catch (error) { return error instanceof Error ? error : new Error(String(error)) }
}
