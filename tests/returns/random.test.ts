// Whatever is done to a census file, it is reported or turned away, never a crash; and a child who is loaded is one we can trust.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { dayText } from '../../src/calendar/day.ts'
import { facts } from '../../src/returns/census/facts.ts'
import { eventsFrom } from '../../src/returns/census/events.ts'
import { reportLines, refusalLine } from '../../src/returns/census/print.ts'
import { idFromParts } from '../../src/server/census.ts'
import { read, sample, sound } from './files.ts'
import { seed, times } from '../counts.ts'

const runs = { numRuns: times(20_000), seed }
const files = fc.constantFrom(sound, sample)

/** What must hold of any outcome at all. */
const holds = (file: string | Uint8Array): void => {
  const outcome = read(file)
  if ('refused' in outcome) return expect(refusalLine(outcome.refused)).toMatch(/\.$/)
  const { report, children } = outcome
  expect(children.length + report.leftOut.length).toBe(report.inFile)
  const out = new Set(report.findings.filter((finding) => finding.leavesOut).map((finding) => finding.child))
  for (const child of children) {
    expect(out.has(child.number)).toBe(false)
    expect((child.bornOn === undefined) !== (child.expectedOn === undefined)).toBe(true)
    for (const plan of child.episodes.flatMap((episode) => episode.plans)) {
      for (const on of plan.reviewsOn) expect(on > plan.beganOn && on <= report.year.endedOn && on <= (plan.endedOn ?? on)).toBe(true)
    }
    const days = eventsFrom(child, report.year, idFromParts).slice(2).map((event) => JSON.stringify(event.facts))
    expect(new Set(days).size).toBe(days.length)
  }
  for (const line of reportLines(report)) expect(line).not.toMatch(/undefined|NaN|\[object/)
}

test('any value in any place', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 12 }).map((text) => [...text].filter((letter) => letter >= ' ' && !'<&'.includes(letter)).join('')),
    fc.integer({ min: 14_000, max: 21_000 }).map((on) => dayText(on as Parameters<typeof dayText>[0])),
    fc.constantFrom('', ' ', '0', '1', 'NEG', 'M', '9999-12-31', '0000-00-00', '2026-03-31'),
  )
  fc.assert(fc.property(files, fc.constantFrom(...Object.keys(facts)), fc.nat(9), value, (file, element, which, text) => {
    let count = 0
    holds(file.replaceAll(new RegExp(`<${element}>[^<]*<`, 'g'), (found) => (count++ === which % 3 ? `<${element}>${text}<` : found)))
  }), runs)
})

test('any stretch of bytes lost, doubled or overwritten', () => {
  fc.assert(fc.property(files, fc.nat(), fc.nat(60), fc.constantFrom('lost', 'doubled', 'overwritten'), fc.uint8Array({ minLength: 1, maxLength: 6 }), (file, at, length, how, noise) => {
    const bytes = Buffer.from(file)
    const start = at % bytes.length
    const [before, inside, later] = [bytes.subarray(0, start), bytes.subarray(start, start + length), bytes.subarray(start + length)]
    holds(Buffer.concat([before, ...(how === 'doubled' ? [inside, inside] : how === 'overwritten' ? [noise] : []), later]))
  }), runs)
})

test('any line lost, doubled or moved', () => {
  fc.assert(fc.property(files, fc.nat(), fc.nat(), fc.constantFrom('lost', 'doubled', 'moved'), (file, from, to, how) => {
    const lines = file.split('\n')
    const [line = ''] = lines.splice(from % lines.length, 1)
    if (how === 'doubled') lines.splice(from % (lines.length + 1), 0, line, line)
    if (how === 'moved') lines.splice(to % (lines.length + 1), 0, line)
    holds(lines.join('\n'))
  }), runs)
})

test('bytes that are no file of ours at all', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { holds(bytes) }), runs)
})
