// quorate rebuild: makes every list, deadline and diary anew from the journal.
import { rebuild } from '../../store/rebuild.ts'
import { house } from '../house.ts'
import { misused, withDatabase } from './with-database.ts'
import type { Run } from './commands.ts'

export const rebuildNow: Run = (args) => args.length > 0
  ? misused(`"quorate rebuild" takes no options, and was given ${args.length}.`)
  : withDatabase(async () => {
    const groups = await rebuild(house().derive)
    console.log(`What follows from ${groups.toLocaleString('en-GB')} groups of records was made anew, by the procedures of ${house().council.name}.`)
    return 0
  })
