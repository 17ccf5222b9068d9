// A page: declared once, read by the renderer, by act, by the docs and by the tests.
import type { Action } from '../access/grants.ts'
import type { Facts } from '../procedures/facts.ts'
import type { Outcome } from '../record/happening.ts'
import type { At } from '../record/known.ts'
import type { EntryId, PersonId } from '../record/people.ts'
import type { Seen } from '../store/seen.ts'
import type { Tx } from '../store/transaction.ts'
import type { Answers, Asks, Raw, Said } from './fields.ts'

/** Who a page is for: staff have the band and menu, families one column and a way out. */
export type For = 'staff' | 'parent' | 'child' | 'room'

/** What the view of a page is given beside what it shows. */
export interface Viewing {
  readonly at: At
  readonly seen: Seen
  readonly may: ReadonlySet<Action>
  readonly facts: Facts
}

declare const making: unique symbol
/** Something the server makes for a page before it is shown or acted on, outside any transaction: it may take a while, or need another person's rights. */
export type Makes<M> = string & { readonly [making]?: M }

export interface Page<A extends Asks = Asks, L = unknown, M = unknown> {
  readonly path: string
  /** Never a name: it stands in the browser's tab. */
  readonly title: string
  /** The heading, where it differs from the title; may hold a name. */
  readonly heading?: (viewing: Viewing) => Said
  readonly may: Action
  readonly for?: For
  /** One or two sentences under the heading. */
  readonly intro?: string | ((viewing: Viewing) => Said)
  /** The questions; a function of the record and the council. It sees facts, not words. */
  readonly asks?: (facts: Facts) => A
  /** What it reads from the end of its address (`?show=all`), into `at`. Never what somebody typed about a person: addresses are kept. */
  readonly reads?: readonly string[]
  /** Somebody who has not signed in may read it too; it shows nothing of any record. */
  readonly open?: boolean
  /** Asks and shows people, teams and rooms of the whole unit. */
  readonly directory?: boolean
  /** What is more to be read for its view; as this person, in the transaction that judged them. */
  readonly load?: (tx: Tx, at: At, facts: Facts) => Promise<L>
  /** What the server makes for it first, by name; handed to its view and to its step. */
  readonly makes?: Makes<M>
  /** What the view is given. With it the page has a template beside it, of the same name: `room.ts`, `room.njk`. */
  readonly view?: {
    readonly template: string
    /** Parts of a live page that are pushed again: by the id of the element each fills, its template. The page's own template includes them. */
    readonly pieces?: { readonly [id: string]: string }
    readonly shows: (viewing: Viewing, loaded: NoInfer<L>, made: NoInfer<M>) => object
  }
  /** For lists: of the records opened only who is called what is read, and what these people are called beside. */
  readonly names?: (loaded: NoInfer<L>) => readonly PersonId[]
  /** What is known already, so that no page opens on an empty form. Fields as a browser would send them. */
  readonly filled?: (viewing: Viewing) => Raw
  /** The entries this form may change, with the version it shows of each, so that a second writer sees both texts. */
  readonly changes?: (facts: Facts) => readonly { readonly entry: EntryId, readonly version: number }[]
  readonly act?: (facts: Facts, answers: Answers<NoInfer<A>>, made: NoInfer<M>) => Outcome
  /** What a form gives back at once where nothing happens to a record: what was looked for, the code of a letter. Shown on the same page, once. */
  readonly gives?: (tx: Tx, at: At, facts: Facts, answers: Answers<NoInfer<A>>) => Promise<L>
  readonly button?: string
  /** Where it leads once kept. */
  readonly next?: string | ((at: At, outcome: Outcome) => string)
  readonly back?: string | ((at: At) => string)
  /** Pushed again when these change. */
  readonly live?: readonly 'conference'[]
  /** It cannot be taken back, or lets somebody in: asked only of whoever showed lately who they are. */
  readonly proves?: boolean
  /** Typed text here is kept as a draft while it is written. */
  readonly drafts?: boolean
  /** The page on which its form stands too: somebody who presses "Keep for later" comes back there. */
  readonly standsOn?: string
  /** Its button stands beside another page's form, whose fields come with it: where the one named holds anything, they are kept as that page's draft. */
  readonly carries?: { readonly path: string, readonly where: string }
}

/** A page, with the types of its questions and what it loads bound together. Write `asks: (facts: Facts) =>` with its type, or the answers cannot be inferred. */
export const page = <A extends Asks, L = undefined, M = undefined>(declared: Page<A, L, M>): Page<A, L, M> => declared
/** A page of any questions, as the lists and the server hold it. */
export type AnyPage = Page<any, any, any>
