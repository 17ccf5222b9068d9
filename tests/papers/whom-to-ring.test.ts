// The decision letter says where to ring: the number and e-mail of the pack, or room to write one; and it never holds a code.
import { expect, test } from 'vitest'
import { copyFor } from '../../src/access/redact.ts'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { given, readers } from './made-up.ts'
import { linesOf, paperFor } from './reading.ts'

const letter = (contact?: { name: string, telephone?: string, email?: string }) => linesOf(paperFor(readers.fern, copyFor(readers.fern, decisionLetter({ ...given(), contact })).kept)).join('\n')

test('the number and the e-mail that the pack gives', () => {
  expect(letter({ name: 'safeguarding unit', telephone: '01632 960 777', email: 'unit@invented.example' })).toMatch(/Whom to ring\nRing your social worker, or the safeguarding unit\. A person answers\.\nTelephone: 01632 960 777\nE-mail: unit@invented\.example/)
})
test('or room to write one by hand', () => expect(letter()).toMatch(/Telephone: _{20,}/))
test('and no code', () => expect(letter()).not.toMatch(/\bcode\b/i))
