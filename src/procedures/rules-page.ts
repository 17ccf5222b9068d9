// The page of a council's rules, written from the rules themselves: what each says, who says so, worked examples, and what else is asked and chosen.
import { day, dayText, longDay } from '../calendar/day.ts'
import { englandAndWales, holidaySource, type Holidays } from '../calendar/holidays.ts'
import type { Council } from './council.ts'
import { everyRule } from './england/rules.ts'
import { explained, type Explanation } from './explanation.ts'
import { saidBy } from './councils/compare.ts'
import { itemLine } from './lists/item.ts'
import { listsOf } from './lists/all.ts'
import { citationText } from './sources.ts'
import type { Rule } from './rule.ts'
import { supposed } from './clocks/supposed.ts'

/** Markdown for docs/generated/: every rule of a council, and the rules on which it is silent. */
export const rulesPage = (council: Council, holidays: Holidays = englandAndWales): string => {
  const current = everyRule.filter(r => r.until === undefined)
  const worked = current.map(r => ({ rule: r, examples: workedOut(r, council, holidays) }))
  const silent = worked.filter(w => w.examples.length === 0).map(w => w.rule)
  return [
    `# Rules: ${council.name}`,
    'Made by `npm run docs` from the rules in `src/procedures/england/` and the council’s pack. Do not edit it: change those.',
    `The day of the event is day nought. Working days leave out weekends and the bank holidays of England and Wales (${holidaySource.publisher}, ` +
      `read ${holidaySource.read}, known to ${longDay(holidays.lastKnown)}). The event’s own day picks the edition of a rule.`,
    ...worked.filter(w => w.examples.length > 0).map(w => section(w.rule, w.examples)),
    ...(silent.length > 0 ? [`## Left open\n\n${council.name} sets no length for these, so there is no such deadline.\n\n${silent.map(r => `- ${r.name}`).join('\n')}`] : []),
    ...chosen(council),
    ...asked(council),
  ].join('\n\n') + '\n'
}

/** The last day there is: the editions that hold now. */
const now = day('9999-12-31')

const chosen = (council: Council): string[] => {
  const said = Object.entries(saidBy(council, now))
  if (said.length === 0) return []
  return ['## What this council sets for itself', said.map(([name, one]) =>
    `- ${name}: ${one.is}. ${one.source ? `${citationText(one.source)}.` : ''}${one.reading ? ` How we read it: ${one.reading}` : ''}`).join('\n')]
}

const asked = (council: Council): string[] =>
  ['## What else is asked', ...listsOf(council, now).flatMap(({ heading, items }) => [`### ${heading}`, items.map(itemLine).join('\n')])]

const workedOut = (r: Rule, council: Council, holidays: Holidays): Explanation[] =>
  r.examples.map(example => explained(r, supposed(r.starts.type, example.given), council, holidays)).filter(found => found !== undefined)

const section = (r: Rule, examples: readonly Explanation[]): string => {
  const [shown] = examples as readonly [Explanation, ...Explanation[]]
  return [
    `## ${r.name[0]?.toUpperCase()}${r.name.slice(1)}`,
    shown.rule.says,
    [
      `- Id: \`${r.id}\`. Whose duty: ${r.who}.`,
      `- Source: ${citationText(shown.source)}${shown.source.address ? ` (${shown.source.address})` : ''}.`,
      ...(shown.national ? [`- Tighter than the national limit: ${citationText(shown.national.source)}.`] : []),
      `- In force since ${dayText(r.since)}${r.earlier ? `; the same since ${dayText(r.earlier.at(-1)?.since ?? r.since)} in earlier editions (${r.earlier.map(e => e.cites.edition).join(', ')})` : ''}.`,
      ...(r.ifLate ? [`- If late, we ask “${r.ifLate.ask}” and tell: ${r.ifLate.tell.join(', ')}.`] : []),
      ...(shown.reading ? [`- How we read it: ${shown.reading}${shown.agreedBy ? ` Agreed by: ${shown.agreedBy}.` : ''}`] : []),
    ].join('\n'),
    [`| ${shown.happened.what} | Due | Not counted |`, '|---|---|---|', ...examples.map(row)].join('\n'),
  ].join('\n\n')
}

const row = (e: Explanation): string => {
  const named = e.skipped.filter(s => s.why !== 'Saturday' && s.why !== 'Sunday').map(s => s.why)
  const notCounted = [...(named.length < e.skipped.length ? ['weekends'] : []), ...named].join(', ')
  return `| ${longDay(e.happened.on)}${e.happened.at ? `, ${e.happened.at}` : ''} | ${longDay(e.due)}${e.dueAt ? `, ${e.dueAt.slice(11)}` : ''} | ${notCounted} |`
}
