// Reports looked through for addresses that must be kept safe: as they are sent, authorised, shown, and read by somebody of the family.
import { mayRead } from '../../access/marking.ts'
import { givesAway } from '../../papers/protected-words.ts'
import { reportAt } from '../../procedures/steps/report-checked.ts'
import { conferenceAt } from '../../record/known.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { readersOf } from '../../store/copies.ts'
import { judge } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as, commandLine } from '../../store/transaction.ts'
import { confidential, factsNow } from './compose.ts'
import { hiddenFrom } from './kept-safe.ts'
import type { Action } from '../../access/grants.ts'
import type { Raw } from '../../pages/fields.ts'
import type { KeptSafe } from '../../procedures/reports/kept-safe.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'

const nothing: KeptSafe = { learns: () => [] }

/** What somebody is sending just now, section by section. Looked through only when they press. */
export async function safeWriting(person: PersonId, at: At, raw: Raw): Promise<KeptSafe> {
  const typed = Object.entries(raw).flatMap(([name, said]) => { const code = /^sections\.(.+)\.text$/.exec(name)?.[1]; return code && typeof said === 'string' ? [[code, said] as const] : [] })
  return typed.length === 0 ? nothing : lookedThrough(await judged('write a report', person, at), at, () => new Map(typed))
}

/** The report of the address as it was sent, for whoever may do this with it. */
export const safeReport = (may: Action) => async (person: PersonId, at: At): Promise<KeptSafe> => {
  const facts = await judged(may, person, at)
  const sections = [...reportAt(facts)?.sections ?? []]
  return lookedThrough(facts, at, (words) => new Map(sections.flatMap(([code, { text }]) => { const said = words.get(text); return said ? [[code, said]] : [] })), sections.map(([, { text }]) => text))
}

const judged = (may: Action, person: PersonId, at: At): Promise<Facts> => as(person, async (tx) => { await judge(tx, may, at); return factsNow(tx, at) })

type Words = Awaited<ReturnType<typeof wordsById>>

/** By our own program alone: what it reads goes no further than who would learn an address in which section. */
async function lookedThrough(facts: Facts, at: At, textsIn: (words: Words) => ReadonlyMap<string, string>, more: Parameters<typeof wordsById>[1] = []): Promise<KeptSafe> {
  const addresses = confidential(facts)
  if (addresses.length === 0) return nothing
  return as(commandLine, async (tx) => {
    await judge(tx, 'see conference', { conference: at.conference })
    const words = await wordsById(tx, [...addresses, ...more])
    const family = [...facts.people.values()].filter(ofTheFamily).map((one) => one.person)
    const texts = textsIn(words)
    const told = [...await readersOf(tx, family, conferenceAt(facts).subjects)].map(([person, reader]) => {
      const hidden = hiddenFrom(reader, facts).flatMap((address) => words.get(address) ?? [])
      return { person, reader, codes: new Set([...texts].filter(([, text]) => givesAway(text, hidden)).map(([code]) => code)) }
    })
    return { learns: (code, marking) => told.filter((one) => one.codes.has(code) && mayRead(one.reader, marking)).map((one) => one.person) }
  })
}
