// Reading: a page opened by one person. Judged and audited first, read as that person, drawn after it has committed.
import { actionsOn, judge, judgeAgain, NotAllowed } from '../store/judge.ts'
import { draftOf } from '../store/drafts.ts'
import { factsOf } from '../store/journal.ts'
import { namesSeen, seenOf } from '../store/seen.ts'
import { openNow } from '../store/openings.ts'
import { rolesHeld } from '../store/self.ts'
import { as, seeing, type Tx } from '../store/transaction.ts'
import { readAnswers } from '../pages/fields.ts'
import { placeOf } from './act.ts'
import { factsFor } from './facts.ts'
import { makeFor } from './making.ts'
import type { ReadFacts } from './live-facts.ts'
import { theirs } from './theirs.ts'
import { render, renderPieces, type Again, type ToShow, type Viewer } from './render.ts'
import type { AnyPage, Viewing } from '../pages/page.ts'
import type { At } from '../record/known.ts'
import type { EventId, PersonId } from '../record/people.ts'

export interface Opening { readonly page: AnyPage, readonly person: PersonId, readonly at: At, readonly csrf: string, readonly nonce: string }
export interface Shown extends Again { readonly staleEvents?: readonly { entry: string, version: number, event: EventId }[], readonly asked?: boolean }

/** The HTML of a page for one person; `again` where it is shown a second time with what was typed. Throws NotAllowed. */
export async function show(opening: Opening, actId: string, again?: Shown): Promise<string> {
  const made = await makeFor(opening.page, opening.person, opening.at)
  // what a press makes, a letter or a link, is written in it
  const reading = again?.asked ? as : seeing
  return render({ ...await reading(opening.person, (tx) => read(tx, opening, actId, again)), made })
}

/** The pieces of a live page for one person, by id. `first` audits that it was opened; afterwards each push is judged again, and audited only where a record has become theirs since. `facts`: read by somebody whose page is drawn at the same time. Throws NotAllowed. */
export async function showPieces(opening: Opening, first: boolean, facts?: ReadFacts): Promise<Map<string, string>> {
  const drawn = async (from?: ReadFacts) => renderPieces(await seeing(opening.person, (tx) => read(tx, opening, '', undefined, first ? judge : judgeAgain, from)))
  // facts read a moment earlier than what this person sees may not know of it yet: then they are read again, with it
  return facts ? drawn(facts).catch((error: unknown) => { if (error instanceof NotAllowed) throw error; return drawn() }) : drawn()
}

const ownFacts: ReadFacts = (tx, at, directory) => factsOf(tx, at, { lock: false, directory })

/** All that a page is drawn from, judged, audited and read as its viewer; apart from drawing, so that the bench can weigh the two. */
export async function read(tx: Tx, { page, at, csrf, nonce }: Opening, actId: string, before: Shown | undefined, may = judge, readFacts: ReadFacts = ownFacts): Promise<ToShow> {
  await may(tx, page.may, at)
  const facts = factsFor(tx, await readFacts(tx, at, page.directory), at, actId)
  const answers = before?.asked ? readAnswers(page.asks?.(facts) ?? {}, before.raw) : undefined
  const again = answers && 'problems' in answers ? { ...before!, problems: answers.problems } : before
  const loaded = answers && 'answers' in answers ? await page.gives!(tx, at, facts, answers.answers) : await page.load?.(tx, at, facts)
  const seen = page.names && !again?.staleEvents ? await namesSeen(tx, { directory: page.directory, people: page.names(loaded as never) }) : page.view || again?.staleEvents ? await seenOf(tx, { directory: page.directory }) : await namesSeen(tx, { directory: page.directory })
  const viewing: Viewing = { at, seen, may: await actionsOn(tx, at), facts }
  const draft = page.drafts && !again ? await draftOf(tx, placeOf(page, at)) : undefined
  const viewer: Viewer = { name: seen.nameOf(tx.person) ?? '', roles: await rolesHeld(tx), csrf, nonce, open: await openNow(tx) }
  return { page, viewing, loaded, viewer, draft, actId, again: again && { ...again, now: again.staleEvents, stale: again.staleEvents?.map(({ event }) => theirs(seen, event)) } }
}
