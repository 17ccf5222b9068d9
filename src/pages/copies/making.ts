// What the server makes for the pages of copies and minutes, before they are shown or acted on.
import type { Makes } from '../page.ts'
import type { How, Composed } from '../../procedures/steps/release.ts'
import type { Refusal } from '../../procedures/steps/entries.ts'
import type { Day } from '../../calendar/day.ts'
import type { CopyId, PersonId, Role } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'

/** Where one person's copy of a paper stands for whoever is looking. */
export interface CopyStanding {
  readonly person: PersonId
  readonly state: 'for you' | 'waits' | 'stopped' | 'ready' | 'on its way' | 'to hand over' | 'sent'
  /** How many passages are left out of it. */
  readonly left: number
  /** Who may release it, where the viewer may not. */
  readonly roles: readonly Role[]
  /** The version that is to go to somebody who had the minutes before they were amended. */
  readonly again?: number
  readonly last?: { readonly copy: CopyId, readonly how: How, readonly releasedOn: Day, readonly sentOn?: Day, readonly version: number }
}

/** Everybody's copy of one paper, as it would be made now. */
export interface CopiesMade {
  readonly paper: PaperKind
  /** Why nobody can be given this paper yet. */
  readonly notYet?: Refusal
  /** Why the paper cannot be composed at all. */
  readonly fault?: string
  readonly people: readonly CopyStanding[]
  /** Asked, and without a part in the record: no copy can be made for them. */
  readonly withoutPart: readonly PersonId[]
}

/** What was left out at one place, and why: for whoever releases it, never for the reader. */
export interface LeftOut { readonly n: number, readonly under: string, readonly lines: number, readonly why: string }

/** One reader's copy, made for the person who is to release it. */
export interface CopyMade {
  readonly composed: Composed
  readonly copies: CopiesMade
  /** The very copy: its HTML with a flag where something was left out, what that was, and when it was printed. */
  readonly shown?: { readonly html: string, readonly leftOut: readonly LeftOut[], readonly printedAt: string, readonly version: number,
    /** Where it calls somebody by name whose being there its reader may not know. */
    readonly named: readonly string[] }
  /** An address in this record is confidential. */
  readonly keptSafe: boolean
  /** No message may be sent to this person. */
  readonly onPaper: boolean
}

/** The minutes as they stand, in the words that one person may read. */
export interface MinutesMade { readonly html?: string, readonly left: number, readonly fault?: string }

/** A report or the plan as one of the family may read it, or why it cannot be shown. */
export type ForParent = { readonly stopped: string } | { readonly html: string, readonly flagged: string, readonly leftOut: readonly LeftOut[] }

export const forAParent = 'for a parent' as Makes<ForParent>
export const aCopy = 'a copy' as Makes<CopyMade>
export const theCopies = 'the copies' as Makes<CopiesMade>
export const theMinutes = 'the minutes' as Makes<MinutesMade>

export const isPaper = (text: string | undefined): text is PaperKind => text === 'decision letter' || text === 'outline plan' || text === 'minutes'
/** Papers as an address spells them: without a space. */
export const paperFrom = (text: string | undefined): PaperKind | undefined => { const words = text?.replace('-', ' '); return isPaper(words) ? words : undefined }
/** What a paper is called in a list. */
export const paperName: Readonly<Record<PaperKind, string>> = { 'decision letter': 'Decision letter', 'outline plan': 'Plan', 'minutes': 'Minutes' }
export const paperCode = (paper: PaperKind): string => paper.replace(' ', '-')
