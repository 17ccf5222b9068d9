// quorate due and quorate councils as people and scripts call them: what they print, and the code they end with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { answerCouncils } from '../../src/server/commands/councils.ts'
import { answerDue } from '../../src/server/commands/due.ts'

const words = (line: string) => line.split(' ')
const rotherham = (line: string) => answerDue(['--council', 'rotherham', ...words(line)])
type Printed = { id: string }

describe('quorate due', () => {
  const json = (line: string): unknown => {
    const answer = rotherham(`${line} --json`)
    expect(answer.code).toBe(0)
    return JSON.parse(answer.words)
  }

  test('gives JSON in the shape that is promised', () => {
    expect(json('--from strategy-discussion --on 2025-12-19')).toEqual([{
      id: 'initial-conference', rule: 'initial conference', due: '2026-01-14',
      says: 'Hold the initial conference within 15 working days of the strategy discussion at which the enquiry began.',
      source: { document: 'Initial Child Protection Conferences', section: '4, Timing' },
      skipped: [
        ['2025-12-20', 'Saturday'], ['2025-12-21', 'Sunday'], ['2025-12-25', 'Christmas Day'], ['2025-12-26', 'Boxing Day'], ['2025-12-27', 'Saturday'],
        ['2025-12-28', 'Sunday'], ['2026-01-01', 'New Year’s Day'], ['2026-01-03', 'Saturday'], ['2026-01-04', 'Sunday'], ['2026-01-10', 'Saturday'],
        ['2026-01-11', 'Sunday'],
      ].map(([day, why]) => ({ day, why })),
      firm: true,
    }])
  })

  test('gives the hour where hours are counted from one, and the day alone where not', () => {
    expect(json('--from override --on 2026-10-24 --at 14:30')).toMatchObject([{ due: '2026-10-25', dueAt: '2026-10-25T13:30' }])
    expect((json('--from override --on 2026-10-24') as Printed[])[0]).not.toHaveProperty('dueAt')
  })

  test('says what is not firm', () => {
    expect(json('--from strategy-discussion --on 2031-03-03')).toMatchObject([{ firm: false }])
  })

  test('puts the earliest first', () => {
    const ids = (json('--from initial-conference --on 2026-03-23') as Printed[]).map(d => d.id)
    expect(ids).toEqual(['plan-sent', 'first-core-group', 'minutes-sent', 'first-review'])
  })

  test('prints words by default', () => {
    const { code, words: printed } = rotherham('--from strategy-discussion --on 2024-03-20')
    expect(code).toBe(0)
    expect(printed).toContain('Friday 12 April 2024   initial-conference')
    expect(printed).toContain('Not counted: weekends, Fri 29 Mar (Good Friday), Mon 1 Apr (Easter Monday).')
  })

  test('lists events and rules, and helps', () => {
    expect(rotherham('--list').words).toMatch(/challenge-received[\s\S]*override-oversight/)
    expect(json('--list')).toMatchObject({ council: 'rotherham' })
    expect(answerDue(['--help'])).toMatchObject({ code: 0, words: expect.stringContaining('--type') })
  })

  test('gives an empty list where nothing follows', () => {
    expect(json('--from challenge-raised --on 2026-01-05')).toEqual([])
  })

  test.each([
    ['--from tea --on 2026-01-05', 'no kind of event "tea"'], ['--from override', '--on'], ['--on 2026-01-05', '--from'],
    ['--from override --on 2026-02-29', '"2026-02-29" is not a date'], ['--from override --on 2026-01-05 --at 25:00', '"25:00" is not a time'],
    ['--from conference-fixed --on 2026-01-05 --type tea', 'no type "tea"'], ['--from review-conference --on 2026-01-05 --type initial', 'not of the type'],
    ['--tea', '--tea'], ['--council nowhere --from override --on 2026-01-05', 'no council "nowhere"'],
  ])('refuses %s as wrong use', (line, says) => {
    expect(answerDue(words(line))).toMatchObject({ code: 2, words: expect.stringContaining(says) })
  })
})

describe('a pack of a council’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-pack-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = (written: string) => {
    writeFileSync(join(folder, 'own.json'), written)
    return join(folder, 'own.json')
  }
  test('is used by its path', () => {
    const own = path(JSON.stringify({
      name: 'Own', over: 'rotherham', sources: { a: { title: 'Own rules', read: '2026-11-24' } }, values: { 'minutes sent': { is: '15 working days after', from: ['a', '1'] } },
    }))
    const { words: printed } = answerDue(['--council', own, ...words('--from initial-conference --on 2026-06-01 --json')])
    expect((JSON.parse(printed) as Printed[]).find(d => d.id === 'minutes-sent')).toMatchObject({ due: '2026-06-22', source: { document: 'Own rules' } })
  })
  test('is refused with the reason, code 1', () => {
    expect(answerDue(['--council', path('{'), ...words('--from override --on 2026-06-01')])).toMatchObject({ code: 1, words: expect.stringContaining('could not be read as JSON') })
    const unsourced = path('{"name":"Own","sources":{},"values":{"minutes sent":{"is":"20 days after"}}}')
    expect(answerCouncils([unsourced])).toMatchObject({ code: 1, words: expect.stringContaining('no source is given') })
  })
})

describe('quorate councils', () => {
  test('prints packs with their values and places', () => {
    expect(answerCouncils([])).toMatchObject({ code: 0, words: expect.stringMatching(/minutes sent +20 working days after {3}\[16, After the conference]/) })
  })
  test('compares only what differs', () => {
    const rows = JSON.parse(answerCouncils(['england', 'rotherham', '--compare', '--json']).words) as { name: string; councils: Record<string, { is: string } | null> }[]
    expect(rows.find(row => row.name === 'child invited from age')?.councils).toMatchObject({ england: null, rotherham: { is: '11 years of age' } })
    expect(rows.some(row => row.name === 'title: social worker')).toBe(false)
    expect(answerCouncils(['rotherham', 'rotherham', '--compare']).words).not.toContain('minutes sent')
  })
  test('refuses what it does not know as wrong use', () => {
    expect([answerCouncils(['nowhere']), answerCouncils(['--tea']), answerCouncils(['--help'])].map(answer => answer.code)).toEqual([2, 2, 0])
  })
})
