// The dated cases in the Markdown tables of cases/, which someone from practice can read and correct, each asked for real.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayOf, dayText, longDay, type Day } from '../../src/calendar/day.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { councilNamed } from '../../src/procedures/councils.ts'
import { occasions, whatFollows } from '../../src/procedures/clocks/occasions.ts'
import { everyRule } from '../../src/procedures/england/rules.ts'
import type { ConferenceKind } from '../../src/record/vocabulary.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "Monday 2 March 2026" as a day. Throws where the weekday is another. */
const dayWritten = (text: string): Day => {
  const found = /^\w+ (\d+) (\w+) (\d{4})$/.exec(text)
  const read = dayOf(Number(found?.[3]), months.indexOf(found?.[2] ?? '') + 1, Number(found?.[1]))
  if (longDay(read) !== text) throw new Error(`"${text}" is wrong: ${dayText(read)} is a ${longDay(read).split(' ')[0]}.`)
  return read
}

const rowsOf = (markdown: string): string[][] => markdown.split('\n')
  .filter(line => line.startsWith('|') && !line.startsWith('| Event') && !line.startsWith('|---'))
  .map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))

const folder = new URL('./cases/', import.meta.url)

describe.each(readdirSync(folder).filter(name => name.endsWith('.md')))('%s', name => {
  const markdown = readFileSync(new URL(name, folder), 'utf8')
  const council = councilNamed(/^Council: (\S+)$/m.exec(markdown)?.[1] ?? '')

  test.each(rowsOf(markdown))('%s %s %s %s: %s is due %s (%s)', (event, type, on, at, rule, due) => {
    const occasion = occasions.find(o => o.name === event)
    if (!council || !occasion || !on) throw new Error('The table names no council, event or day that we know.')
    const kind = (type || occasion.types[0] || 'initial') as ConferenceKind
    const follows = whatFollows(occasion.event({ on: dayWritten(on), at: at || undefined, type: kind }), council, englandAndWales)
    const found = follows.find(e => e.rule.id === rule)
    const [expectedOn, expectedAt] = (due ?? '').split(' at ')
    if (due !== 'none') dayWritten(expectedOn ?? '')
    expect(found ? `${longDay(found.due)}${found.dueAt ? ` at ${found.dueAt.slice(11)}` : ''}` : 'none').toBe(expectedAt ? `${expectedOn} at ${expectedAt}` : expectedOn)
  })
})

const all = readdirSync(folder).filter(name => name.endsWith('.md')).flatMap(name => rowsOf(readFileSync(new URL(name, folder), 'utf8')))
const counted = everyRule.map(r => ({ id: r.id, rows: all.filter(([, , , , rule, due]) => rule === r.id && due !== 'none') }))

/** Rules whose length no council we carry sets: they are worked on their own examples alone. */
const nobodySets = ['pre-birth-conference', 'local-next-review']

test.each(counted)('$id has dated cases that a person can check', ({ id, rows }) => {
  expect(rows.length).toBeGreaterThanOrEqual(nobodySets.includes(id) ? 0 : 2)
  expect(all.some(([, , , , rule]) => rule === id)).toBe(true)
})

test.each(counted.filter(({ id }) => everyRule.some(r => r.id === id && r.examples.some(e => /working/.test(e.ours ?? ''))) && !nobodySets.includes(id) && id !== 'review-after-birth'))(
  '$id is counted across Easter, Christmas, a holiday held once and a month end', ({ rows }) => {
    const spans = (what: RegExp) => rows.some(row => what.test(row[6] ?? ''))
    expect([/Easter/, /Christmas|New Year/, /jubilee|Funeral|coronation|Friday the 8th/].map(spans)).toEqual([true, true, true])
    expect(rows.some(([, , on, , , due]) => dayWritten(on ?? '') > 0 && (on ?? '').split(' ')[2] !== (due ?? '').split(' ')[2])).toBe(true)
  })

test('hours and minutes are counted across both changes of the clocks, and over a leap day', () => {
  const why = all.map(row => row[6]).join('\n')
  for (const what of [/go forward/, /go back/, /went forward/, /went back/, /leap/]) expect(why).toMatch(what)
})
