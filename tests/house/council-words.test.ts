// What a council calls by its own words stands in no sentence of ours but in braces, where its words are put in.
import { expect, test } from 'vitest'
import { inWrong } from './council-words.ts'
import { files, isTest, read } from './files.ts'

test('the look finds a word in a sentence, and leaves codes and places alone', () => {
  expect(inWrong("refused: 'Ask the unit manager.'", 'a.ts')).toEqual(["a.ts: 'Ask the unit manager.'"])
  expect(inWrong('`${name} will have a child protection plan`', 'a.ts')).toHaveLength(1)
  expect(inWrong("if (role === 'unit manager') say('Ask the {unit manager}.') // the unit manager\n/** the outline plan */", 'a.ts')).toEqual([])
  expect(inWrong('<p>{{ say("Ring the unit.") }}</p>', 'a.njk')).toHaveLength(1)
  expect(inWrong('{# the conference chair #}<p>{{ say("Ring the {safeguarding unit}.") }}</p>', 'a.njk')).toEqual([])
})

test('no screen, paper or refusal names what a council may name otherwise', () => {
  const speaking = files.filter((path) => /^src\/(pages|papers|server\/(layout|copies|door)|procedures\/(steps|copies))\/.*\.(ts|njk)$|^src\/(server|procedures)\/(messages|door|agenda|opening|render)\.ts$/.test(path) && !isTest(path))
  expect(speaking.length).toBeGreaterThan(150)
  expect(speaking.flatMap((path) => inWrong(read(path), path))).toEqual([])
})
