// The chair's script: what each council's own documents have the chair say, with the place, and nothing of another council's.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { chairScript } from './chair-script.ts'
import { agendaOf } from './agenda.ts'
import { councilFrom, councilNamed, councilNames } from './councils.ts'

const on = day('2026-04-14')
const says = (council: string, part: 'start' | 'end' = 'start') => chairScript(councilNamed(council)!, on, part).flatMap(({ heading, lines }) => lines.map((line) => `${heading}: ${line.says}`))

test.each([
  ['southwark', 'At the start: Where the fire exits are'], ['southwark', 'At the start: The policy on equality and diversity'], ['southwark', 'At the start: That it is confidential'],
  ['southwark', 'At the start: Whether the chair met the parents'], ['southwark', 'With the family beforehand: Which outcomes there may be'], ['southwark', 'With the family beforehand: How the conference is going to go'],
  ['best-practice', 'At the start: What the conference is for'], ['best-practice', 'At the start: The agenda'], ['best-practice', 'At the start: That it is confidential'],
  ['best-practice', 'At the start: That racist, homophobic and threatening behaviour is not borne'], ['best-practice', 'At the start: What each person is there for, supporters too'],
  ['best-practice', 'At the start: A solicitor may support and clarify, and not cross-examine'], ['best-practice', 'While it goes on: It stays with the child’s welfare'],
  ['rotherham', 'With the family beforehand: What the professionals’ part is for'], ['rotherham', 'With the family beforehand: On what grounds somebody may be excluded'],
  ['rotherham', 'With the family beforehand: If the worry were so great, court would be recommended'], ['rotherham', 'With the family beforehand: There may be a part without them'],
  ['rotherham', 'With the family beforehand: What the conference is for and its agenda'], ['rotherham', 'With the family beforehand: What is said is confidential'],
  ['rotherham', 'With the family beforehand: Who takes minutes, that they get those of the parts they attend, and pen and paper'], ['rotherham', 'With the family beforehand: Why they are invited: it is about them'],
  ['rotherham', 'At the start: It is confidential, and nothing is off the record'], ['rotherham', 'At the start: The agenda and how to take part'],
  ['rotherham', 'The order here: The family tells of itself with the genogram'], ['rotherham', 'While it goes on: The child’s interests come first where they differ from the parents’'],
  ['lincolnshire', 'While it goes on: Draw information out by danger and goals, not by the framework of the assessment'],
  ['best-practice', 'With the family beforehand: How supporters take part: they may ask through the chair, not question members'],
  ['lincolnshire', 'How this council has it: The name of the council’s way of working in conferences: Signs of Safety'], ['rotherham', 'How this council has it: The name of the council’s way of working in conferences: Rotherham Family Approach'],
  ['southwark', 'How this council has it: What the lowest score stands for: So worried that going to court for care may be thought of'],
  ['southwark', 'How this council has it: The name of the council’s way of working in conferences: Signs of Safety'], ['southwark', 'At the start: Whether and when the parents saw the report'],
  ['southwark', 'With the family beforehand: Have they seen and read the social worker’s report and the others?'], ['best-practice', 'With the family beforehand: Meet them apart where there may be conflict'],
  ['best-practice', 'With the family beforehand: The child, parents and advocates understand what it is for and how it goes'], ['best-practice', 'At the start: Introductions'],
  ['rotherham', 'With the family beforehand: They should know how and why decisions are made'], ['rotherham', 'At the start: Names, roles and how each knows the family'],
  ['rotherham', 'At the start: Everybody has read and understood the reports'], ['rotherham', 'While it goes on: Keep to the agenda, to clear decisions and an agreed outline plan'],
  ['rotherham', 'While it goes on: Each shares without interruption, then come questions'], ['rotherham', 'While it goes on: Ask parents and children, directly or through advocates'],
])('%s: %s', (council, line) => { expect(says(council)).toContain(line) })

test('before people leave, they are told how to complain or appeal', () => {
  expect(says('best-practice', 'end')).toContain('Before people leave: Remind everybody how to complain')
  expect(says('rotherham', 'end')).toContain('Before people leave: Tell parents that they may appeal')
})

test('no council has a line that only another one’s documents have', () => {
  for (const council of councilNames) for (const { lines } of chairScript(councilNamed(council)!, on, 'start')) {
    expect(lines.filter(({ cites }) => !councilNamed(council)!.documents.has(cites.document)).map(({ cites }) => cites.document)).toEqual([])
  }
  expect(says('england')).toEqual([])
})

describe('the order of the room is the council’s', () => {
  const order = (council: string) => agendaOf(councilNamed(council)!, on).order
  test('each council’s steps stand as its documents have them, every step once', () => {
    expect(order('southwark').join(' ')).toBe('welcome reason sharing history children danger scale plan test decisions dates')
    expect(order('rotherham').join(' ')).toBe('apart reason welcome history sharing children danger scale plan test decisions dates')
    expect(order('england').join(' ')).toBe('welcome reason history children sharing danger scale plan test decisions dates')
  })
  test('a council that decides first has the plan after, and a step it does not name comes after those usually before it', () => {
    const source = { a: { title: 'An invented procedure', read: '2026-11-24' } }
    const own = councilFrom('invented', { name: 'Invented', over: 'england', sources: source, values: { 'decision comes': { is: 'before the plan', from: ['a', '1'] }, 'agenda order': { is: ['reason', 'welcome'], from: ['a', '1'] } } })
    expect(agendaOf(own, on).order.join(' ')).toBe('reason welcome history children sharing danger scale test decisions plan dates')
  })
  test('a step that there is not does not load', () => {
    expect(() => councilFrom('invented', { name: 'Invented', over: 'england', sources: {}, values: { 'agenda order': { is: ['lunch'], from: ['a', '1'] } } })).toThrow(/agenda order/)
  })
})
