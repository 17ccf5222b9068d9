// One thing done by one person: may they, is it filled in, is it lawful, keep it and what follows from it.
import { judge } from '../store/judge.ts'
import { factsOf } from '../store/journal.ts'
import { canonical } from '../store/digests.ts'
import { clockTime, now } from '../store/clock.ts'
import { keep, keptAlready, saidLately, uuidOf, wasKept, type Kept } from '../store/keep.ts'
import { as, type Tx } from '../store/transaction.ts'
import { endDraft, saveDraft, type Raw as Typed } from '../store/drafts.ts'
import { fileDigest, keepFile } from '../store/files.ts'
import { readAnswers, type Problem, type Raw } from '../pages/fields.ts'
import { isId, type PersonId } from '../record/people.ts'
import { to } from '../pages/paths.ts'
import { factsFor } from './facts.ts'
import { house } from './house.ts'
import { makeFor } from './making.ts'
import type { Action } from '../access/grants.ts'
import type { Event } from '../record/events.ts'
import type { AnyPage } from '../pages/page.ts'
import type { Facts } from '../procedures/facts.ts'
import type { Happening, Outcome } from '../record/happening.ts'
import type { At } from '../record/known.ts'

/** What came of an act: kept, or to be shown again with everything that was typed. */
export type Done =
  | { readonly kept: Kept & { kept: unknown }, readonly outcome: Outcome }
  | { readonly problems: readonly Problem[] }
  /** `act` is the id its form has when it is shown again, where that says that somebody means it. */
  | { readonly refused: Extract<Outcome, { refused: string }>, readonly act?: string }
  | { readonly stale: Extract<Kept, { stale: unknown }>['stale'] }

/** One thing done by one person. `act` is the id of the act, made when its form was drawn; the same one again does nothing new. */
export const act = async (page: AnyPage, person: PersonId, at: At, raw: Raw, actId: string): Promise<Done> => {
  const made = await makeFor(page, person, at, raw)
  return as(person, (tx) => actIn(tx, page, at, raw, actId, made))
}

async function actIn(tx: Tx, page: AnyPage, at: At, raw: Raw, actId: string, made: unknown): Promise<Done> {
  await judge(tx, page.may, at)                                       // may they; opens these records for this transaction, audited
  if (page.carries && raw[page.carries.where]) await saveDraft(tx, to(page.carries.path, at), typedIn(raw))
  const asked = saidBy(page, at, raw)
  const before = await keptAlready(tx, actId, asked)                   // sent twice: answered alike, although the step would now decide anew
  if (before) return { kept: { kept: before, again: true }, outcome: { events: before as unknown as readonly Happening[] } }

  const inHand = await factsOf(tx, at, { directory: page.directory })  // every fact and no words; locked until we are done
  const sure = uuidOf(`sure of ${tx.person} ${tx.today} ${asked}`)      // the id its form gets when it is shown again because something in it is unlikely
  const facts = { ...factsFor(tx, inHand, at, actId, shownIn(raw)), sure: actId === sure }

  const answers = readAnswers(page.asks?.(facts) ?? {}, raw)
  if ('problems' in answers) return { problems: answers.problems }

  const outcome: Outcome = page.act!(facts, answers.answers, made)     // a step from procedures/: events, or a refusal with its citation
  if ('refused' in outcome) return { refused: outcome, ...outcome.unlikely ? { act: sure } : {} }
  const twice = outcome.events.length > 0 ? await saidTwice(tx, actId, asked) : undefined
  if (twice) return twice

  const kept = await keep(tx, inHand, { act: actId, action: page.may, asked, ...outcome }, house().derive)
  if ('stale' in kept) return { stale: kept.stale }
  for (const bytes of outcome.files ?? []) await keepFile(tx, bytes)
  await endDraft(tx, placeOf(page, at))
  return { kept, outcome }
}

/** The same in a form that is opened anew: after Back, the browser fills in what was sent already. Asked about once; whoever presses again means it. */
async function saidTwice(tx: Tx, actId: string, asked: string): Promise<Done | undefined> {
  const before = await saidLately(tx, actId, asked)
  const meant = before && uuidOf(`meant after ${before.act}`)
  if (!before || actId === meant) return undefined
  return { refused: { refused: `You sent exactly this at ${clockTime(before.at)}, and it is kept.`, instead: 'Press the button again only if it happened a second time.' }, act: meant }
}

/** All that a form says, as text: its page, where, and every field but the token and the act's own id. */
const saidBy = (page: AnyPage, at: At, raw: Raw): string => canonical([page.path, at, Object.entries(raw).filter(([name]) => name !== '_csrf' && name !== '_act')
  .map(([name, value]) => [name, value !== null && typeof value === 'object' && 'bytes' in value ? [value.name, fileDigest(value.bytes)] : value]).sort(([a], [b]) => String(a) < String(b) ? -1 : 1)])

/** The same without a form: for the command line, the worker and the example council. A refusal or a stale entry is thrown. */
export const doStep = (person: PersonId, may: Action, at: At, actId: string, step: (facts: Facts) => Outcome): Promise<readonly Event[]> => as(person, async (tx) => {
  await judge(tx, may, at)
  const inHand = await factsOf(tx, at, { directory: true })
  const outcome = step({ ...factsFor(tx, inHand, at, actId), sure: true })
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
  const kept = await keep(tx, inHand, { act: actId, action: may, ...outcome }, house().derive)
  if ('stale' in kept) throw new Error('Somebody else changed this entry first.')
  for (const bytes of outcome.files ?? []) await keepFile(tx, bytes)
  return kept.kept
})

/** Where a draft of this page is kept. */
export const placeOf = (page: AnyPage, at: At): string => page.path.replace(/:(\w+)/g, (_, name: string) => at[name] ?? '')

/** Save what somebody has typed so far; gives the moment. A form that is kept already leaves no draft behind, though its last letters arrive late. */
export const saveTyped = (page: AnyPage, person: PersonId, at: At, raw: Raw): Promise<string> => as(person, async (tx) => {
  await judge(tx, page.may, at)
  return typeof raw['_act'] === 'string' && isId(raw['_act']) && await wasKept(tx, raw['_act']) ? now() : saveDraft(tx, placeOf(page, at), typedIn(raw))
})

/** What was typed, with the versions it was typed over. */
const typedIn = (raw: Raw): Typed =>
  Object.fromEntries(Object.entries(raw).filter(([name, value]) => (name === '_shown' || !name.startsWith('_')) && (typeof value === 'string' || Array.isArray(value)))) as Typed

/** The versions of the entries that a form showed: `entry=version`, one for each. */
function shownIn(raw: Raw): Map<string, number> {
  const sent = raw['_shown']
  const pairs = (Array.isArray(sent) ? sent : typeof sent === 'string' ? [sent] : []) as string[]
  return new Map(pairs.map((pair) => pair.split('=')).flatMap(([entry, version]) => entry && /^\d+$/.test(version ?? '') ? [[entry, Number(version)]] : []))
}
