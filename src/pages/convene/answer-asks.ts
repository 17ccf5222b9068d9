// The questions of an answer to an invitation, asked of the person or of whoever writes it down for them.
import { longText, oneOf, type Said } from '../fields.ts'
import { answersToInvitation } from '../../record/vocabulary.ts'

type Answer = (typeof answersToInvitation)[number]

const words: { readonly [A in Answer]: { words: string, hint?: string } } = {
  'in the room': { words: 'Coming, in the room' },
  'on video': { words: 'Coming, on video' },
  'sending a deputy': { words: 'Sending a deputy', hint: 'Say below who comes instead' },
  'sending a report': { words: 'Not coming, sending a report', hint: 'A report is read, and does not count towards the quorum' },
  'not coming': { words: 'Not coming', hint: 'Say below why' },
}

export const answerWords = (answer: Answer): string => words[answer].words

export const answerAsks = (label: Said) => ({
  answer: oneOf(label, answersToInvitation.map((value) => ({ value, ...words[value] }))),
  why: longText('Who comes instead, or why not', { optional: true, hangs: true, rows: 2, hint: 'Only those who arrange the conference read this' }),
})
