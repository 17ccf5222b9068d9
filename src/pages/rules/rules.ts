// Every rule of the council in force, with who says so and worked examples, its other figures and its lists: from the same declarations that count the dates.
import { longDay } from '../../calendar/day.ts'
import { saidBy } from '../../procedures/councils/compare.ts'
import { councilNamed, councilNames } from '../../procedures/councils.ts'
import { limits } from '../../procedures/councils/values.ts'
import { rulesOn } from '../../procedures/deadlines.ts'
import { everyRule } from '../../procedures/england/rules.ts'
import { listsOf } from '../../procedures/lists/all.ts'
import { citationText } from '../../procedures/sources.ts'
import type { Facts } from '../../procedures/facts.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { examplesOf, ruleRow, sourceOf } from './rule-rows.ts'

export const rulesPage = page({
  path: paths.rules,
  title: 'Rules and sources',
  may: 'see rules',
  reads: ['about'],
  view: { template: 'rules/rules.njk', shows: ({ facts, at }) => shows(facts, (at['about'] ?? '').trim()) },
})

function shows(facts: Facts, about: string) {
  const worked = rulesOn(facts.today, everyRule).map((rule) => ({ rule, examples: examplesOf(rule, facts) }))
  const counted = worked.filter(({ examples }) => examples.length > 0).map(({ rule, examples }) => ruleRow(rule, examples, facts))
  const values = Object.entries(saidBy(facts.council, facts.today)).filter(([name]) => !Object.hasOwn(limits, name)).map(([name, said]) => ({ name: sentence(name), is: said.is, reading: said.reading ?? '', source: said.source ? sourceOf(said.source) : null }))
  const items = listsOf(facts.council, facts.today).map(({ heading, items: all }) => ({ heading, items: all.map((i) => ({ words: i.says, note: citationText(i.cites), weight: i.weight })) }))
  const rules = counted.filter((row) => fits(about, [row.id, row.name, row.says, row.who, row.source.words, row.reading, row.ask]))
  const chosen = values.filter((row) => fits(about, [row.name, row.is, row.reading, row.source?.words ?? '']))
  const lists = items.map((one) => ({ heading: one.heading, items: one.items.filter((i) => fits(about, [one.heading, i.words, i.note])) })).filter((one) => one.items.length > 0)
  const silent = worked.filter(({ examples }) => examples.length === 0).map(({ rule }) => sentence(rule.name))
  const inLists = (all: readonly { readonly items: readonly unknown[] }[]) => all.reduce((n, one) => n + one.items.length, 0)
  return {
    council: facts.council.name, about, rules, chosen, lists, silent: about === '' ? silent : [], total: counted.length + values.length + inLists(items), found: rules.length + chosen.length + inLists(lists),
    known: longDay(facts.holidays.lastKnown), address: paths.rules, daysHref: paths.closedDays, others: othersOf(facts),
  }
}

/** The other councils we ship, each a comparison away. */
const othersOf = ({ council }: Facts) => councilNames.filter((name) => name !== council.key).flatMap((name) => {
  const other = councilNamed(name)
  return other ? [{ words: other.name, href: to(paths.compareRules, { council: council.key, other: name }) }] : []
})

/** Whether every word of what was asked stands somewhere in these. */
const fits = (about: string, texts: readonly string[]): boolean => {
  const all = texts.join(' ').toLowerCase()
  return about.toLowerCase().split(/\s+/).every((word) => all.includes(word))
}
