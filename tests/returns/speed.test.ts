// A council's whole census is read in a few seconds: measured on copies of the sound children, sound and faulty.
import { expect, test } from 'vitest'
import { eventsFrom } from '../../src/returns/census/events.ts'
import { idFromParts } from '../../src/server/census.ts'
import { accepted, changed, sound } from './files.ts'
import { times } from '../counts.ts'

const [start, end] = [sound.indexOf('<Children>') + '<Children>'.length, sound.indexOf('</Children>')]
const [head, body, tail] = [sound.slice(0, start), sound.slice(start, end), sound.slice(end)]
const copies = times(5000, 250)
const many = Array.from({ length: copies }, (_, n) => body.replaceAll('QX000000', `QX${String(n).padStart(5, '0')}A`))
const children = copies * 4
/** Milliseconds for 17 MB; three times what was measured on two slow cores, so that only a real slowing fails. */
const limit = (file: string, full: number) => 1500 + (full * file.length) / 17_000_000

const timed = <T>(work: () => T): { took: number, gave: T } => {
  const started = performance.now()
  const gave = work()
  return { took: performance.now() - started, gave }
}

test('a large sound file', () => {
  const file = head + many.join('\n') + tail
  const { took, gave } = timed(() => accepted(file))
  expect(gave.children).toHaveLength(children)
  expect(took).toBeLessThan(limit(file, 4000))
  const events = timed(() => gave.children.flatMap((child) => eventsFrom(child, gave.report.year, idFromParts)))
  expect(events.took).toBeLessThan(limit(file, 2500))
  console.log(`${(file.length / 1e6).toFixed(1)} MB, ${children} children: read in ${Math.round(took)} ms, ${events.gave.length} events in ${Math.round(events.took)} ms`)
})

test('a large file with a fault in every other child', () => {
  const file = head + many.map((four) => changed(four, ['>NEG<', '>BAD<'], ['<Sex>U', '<Sex>0'])).join('\n') + tail
  const { took, gave } = timed(() => accepted(file))
  expect(gave.report.leftOut).toHaveLength(children / 2)
  expect(took).toBeLessThan(limit(file, 8000))
  console.log(`${(file.length / 1e6).toFixed(1)} MB, ${children / 2} faulty: read in ${Math.round(took)} ms`)
})
