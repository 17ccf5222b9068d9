// What is made for a page before it is shown or acted on, outside any transaction: copies are printed, and read as their readers.
import { makeForParent } from './copies/for-parent.ts'
import { listCopies } from './copies/list-copies.ts'
import { makeCopy } from './copies/make-copy.ts'
import { readMinutes } from './copies/read-minutes.ts'
import { safeReport, safeWriting } from './copies/safe-report.ts'
import type { Raw } from '../pages/fields.ts'
import type { AnyPage } from '../pages/page.ts'
import type { At } from '../record/known.ts'
import type { PersonId } from '../record/people.ts'

export type Maker = (person: PersonId, at: At, raw: Raw) => Promise<unknown>

/** By name, what a page may ask to be made. */
const makers: { readonly [name: string]: Maker } = {
  'a copy': makeCopy, 'the copies': listCopies, 'the minutes': readMinutes, 'for a parent': makeForParent, 'safe to send': safeWriting,
  'safe to authorise': safeReport('authorise a report'), 'safe to show': safeReport('show a report to the family'), 'safe to read': safeReport('see own page'),
}

/** What a page asks for, made for this person; each maker judges first. `raw` is what a browser sent, where something was pressed. */
export async function makeFor(page: AnyPage, person: PersonId, at: At, raw: Raw = {}): Promise<unknown> {
  if (!page.makes) return undefined
  const maker = makers[page.makes]
  if (!maker) throw new Error(`Nothing makes "${page.makes}" for ${page.path}.`)
  return maker(person, at, raw)
}
