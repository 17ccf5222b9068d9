// Starting under another council's procedures than before, or under other rules: said, recorded, and all that is derived made anew before anything is served.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { councilNamed } from '../procedures/councils.ts'
import { finish, hold, madeUnder, takeTurn, type Under } from '../store/made-under.ts'
import { rebuild } from '../store/rebuild.ts'
import { as, asKeeper, commandLine } from '../store/transaction.ts'
import { house } from './house.ts'
import type { Council } from '../procedures/council.ts'

/** Told a sentence for whoever starts the program, and what changed, for the log. */
export type Told = (sentence: string, what: { readonly was: string | undefined, readonly is: string }) => void

const source = fileURLToPath(new URL('../', import.meta.url))
/** All that a derived row follows from: how days are counted, how facts are folded, and the rules. Packs are looked at by themselves. */
const rooms = ['calendar', 'record', 'procedures'] as const

let rulesDigest: string | undefined
function digestOfRules(): string {
  if (rulesDigest) return rulesDigest
  const hash = createHash('sha256')
  for (const room of rooms) {
    const files = readdirSync(`${source}${room}`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort()
    for (const file of files) hash.update(`${room}/${file}\0`).update(readFileSync(`${source}${room}/${file}`))
  }
  return rulesDigest = hash.digest('hex')
}

/** The pack and those it lies over, as they were read. */
const packsOf = (council: Council): unknown[] => {
  const over = council.pack.over && councilNamed(council.pack.over)
  return [council.pack, ...over ? packsOf(over) : []]
}

/** What is derived now follows from this. */
export const underOf = (council: Council): Under =>
  ({ council: council.key, digest: createHash('sha256').update(JSON.stringify(packsOf(council))).update(digestOfRules()).digest('hex') })

/** What to say where it was made under others; nothing where it was not. */
export const madeUnderOthers = (was: Under | undefined, is: Under): string => {
  if (!was) return `It is not known by which procedures the limits here were worked out.`
  return was.council === is.council ? `The procedures of ${is.council} are not what they were.` : `The council was ${was.council} and is ${is.council} now.`
}

/** Why what is stored is not of the council this program was started with, for a command that changes nothing. */
export async function notUnderThis(): Promise<string | undefined> {
  const [was, is] = [await as(commandLine, madeUnder), underOf(house().council)]
  return was && was.council !== is.council ? `${madeUnderOthers(was, is)} Give COUNCIL=${was.council}, or start the service, which works all limits out again.` : undefined
}

/** Where what is derived was made under others, make it anew, or wait for the process that does. Gives whether this one did. */
export async function underThisCouncil(told: Told = () => undefined): Promise<boolean> {
  const is = underOf(house().council)
  for (let waited = false; ;) {
    const turn = await as(commandLine, (tx) => takeTurn(tx, is))
    if (turn === 'made') return false
    if (turn !== 'theirs') return anew(turn.no, turn.was, is, told)
    if (!waited) told('Another process is working limits out again. This one waits for it.', { was: undefined, is: is.council })
    waited = true
    await new Promise((resume) => setTimeout(resume, 1_000))
  }
}

/** How often it is said that the work goes on, in milliseconds: well within the time after which another would begin it again. */
const sayEvery = 5_000

async function anew(no: string, was: Under | undefined, is: Under, told: Told): Promise<true> {
  told(`${madeUnderOthers(was, is)} Limits are being worked out again.`, { was: was?.council, is: is.council })
  let said = performance.now()
  await rebuild(house().derive, async () => {
    if (performance.now() - said < sayEvery) return
    said = performance.now()
    await as(commandLine, (tx) => asKeeper(tx, () => hold(tx, no)))
  })
  await as(commandLine, (tx) => asKeeper(tx, () => finish(tx, no)))
  return true
}
