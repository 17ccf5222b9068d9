// What was amended after the minutes were signed: when, what is right where the room's own words stand, and who asked, where their reader may know.
import { amended, type Amendment, type Answered } from '../record/conference-amendments.ts'
import { partTitle } from '../procedures/minutes/sections.ts'
import type { Given, Pen } from './given.ts'
import type { Passage } from './passage.ts'
import type { Marking } from '../record/marking.ts'

type Done = Amendment & { readonly answered: Answered }

/** Under a section that was amended: when, each time, and at whose request. */
export const amendedHere = (given: Given, pen: Pen, code: string, base: Marking): Passage[] =>
  amended(given.conference).filter((one) => one.answered.note === undefined && one.answered.part === code).flatMap((one) => whenAndWho(pen, one, base))

/** What is right, where what stands in the minutes was kept in the room and stays as it was kept. */
export function amendedNotes({ conference }: Given, pen: Pen): Passage[] {
  const notes = amended(conference).filter((one) => one.answered.note !== undefined)
  return notes.length === 0 ? [] : [pen.heading('Amended since these minutes were signed'), ...notes.flatMap((one) => [
    pen.says(...one.answered.part === undefined ? [] : [`${partTitle(one.answered.part) ?? one.answered.part}: `], { words: one.answered.note! }), ...whenAndWho(pen, one, pen.all),
  ])]
}

/** Two lines: when is for whoever may read the part, at whose request only for those who may know that they asked. */
const whenAndWho = (pen: Pen, { person, answered: { on, entry } }: Done, base: Marking): Passage[] => [
  pen.write(base, { kind: 'paragraph', parts: ['Amended on ', { day: on }, '.'] }),
  pen.write(base, { kind: 'paragraph', parts: ['This was at the request of ', pen.person(person), '.'] }, entry),
]
