// Every rule of the council in force, with who says so and worked examples, from the same declarations that count the dates.
import { longDay, shortDay } from '../../calendar/day.ts'
import { saidBy } from '../../procedures/councils/compare.ts'
import { limits } from '../../procedures/councils/values.ts'
import { rulesOn } from '../../procedures/deadlines.ts'
import { everyRule } from '../../procedures/england/rules.ts'
import { explained, type Explanation } from '../../procedures/explanation.ts'
import { citationText, type Citation } from '../../procedures/sources.ts'
import { supposed } from '../../procedures/clocks/supposed.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Rule } from '../../procedures/rule.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const rulesPage = page({
  path: paths.rules,
  title: 'Rules and sources',
  may: 'see rules',
  reads: ['about'],
  view: { template: 'about/rules.njk', shows: ({ facts, at }) => shows(facts, (at['about'] ?? '').trim()) },
})

function shows(facts: Facts, about: string) {
  const worked = rulesOn(facts.today, everyRule).map((rule) => ({ rule, examples: examplesOf(rule, facts) }))
  const counted = worked.filter(({ examples }) => examples.length > 0).map(({ rule, examples }) => ruleRow(rule, examples, facts))
  const values = Object.entries(saidBy(facts.council, facts.today)).filter(([name]) => !Object.hasOwn(limits, name)).map(([name, said]) => ({ name: sentence(name), is: said.is, reading: said.reading ?? '', source: said.source ? sourceOf(said.source) : null }))
  const rules = counted.filter((row) => fits(about, [row.id, row.name, row.says, row.who, row.source.words, row.reading, row.ask]))
  const chosen = values.filter((row) => fits(about, [row.name, row.is, row.reading, row.source?.words ?? '']))
  const silent = worked.filter(({ examples }) => examples.length === 0).map(({ rule }) => sentence(rule.name))
  return { council: facts.council.name, about, rules, chosen, silent: about === '' ? silent : [], total: counted.length + values.length, found: rules.length + chosen.length, known: longDay(facts.holidays.lastKnown), address: paths.rules }
}

const examplesOf = (rule: Rule, { council, holidays }: Facts): Explanation[] =>
  rule.examples.map((example) => explained(rule, supposed(rule.starts.type, example.given), council, holidays)).filter((found) => found !== undefined)

function ruleRow(rule: Rule, examples: readonly Explanation[], { council }: Facts) {
  const [shown] = examples as [Explanation, ...Explanation[]]
  return {
    id: rule.id, name: sentence(rule.name), says: shown.rule.says, who: council.roleTitle(rule.who), source: sourceOf(shown.source),
    national: shown.national ? citationText(shown.national.source) : '', ask: rule.ifLate?.ask ?? '', tell: (rule.ifLate?.tell ?? []).map(council.roleTitle).join(', '), reading: shown.reading ?? '', agreedBy: shown.agreedBy ?? '',
    happened: shown.happened.what, examples: examples.map((e) => [`${longDay(e.happened.on)}${e.happened.at ? `, ${e.happened.at}` : ''}`, `${longDay(e.due)}${e.dueAt ? `, ${e.dueAt.slice(11)}` : ''}`, notCounted(e)]),
  }
}

const sourceOf = (c: Citation) => ({ words: citationText(c), address: c.address ?? '', read: typeof c.read === 'string' ? c.read : `Read ${longDay(c.read)}.` })
/** Weekends in one word, bank holidays by name. */
const notCounted = ({ skipped }: Explanation): string => {
  const named = skipped.filter((s) => s.why !== 'Saturday' && s.why !== 'Sunday')
  return [...(named.length < skipped.length ? ['weekends'] : []), ...named.map((s) => `${s.why}, ${shortDay(s.day)}`)].join('; ')
}

/** Whether every word of what was asked stands somewhere in these. */
const fits = (about: string, texts: readonly string[]): boolean => {
  const all = texts.join(' ').toLowerCase()
  return about.toLowerCase().split(/\s+/).every((word) => all.includes(word))
}
