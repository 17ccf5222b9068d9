// Two councils side by side: everything either sets, with a bar where they do not say alike; the same that the command line compares.
import { differences, saidBy, type Said } from '../../procedures/councils/compare.ts'
import { councilNamed, councilNames } from '../../procedures/councils.ts'
import { isValue, values } from '../../procedures/councils/values.ts'
import { citationText } from '../../procedures/sources.ts'
import type { Council } from '../../procedures/council.ts'
import type { Facts } from '../../procedures/facts.ts'
import { sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'

export const compareRulesPage = page({
  path: paths.compareRules,
  title: 'Two councils side by side',
  may: 'see rules',
  reads: ['show'],
  view: { template: 'rules/compare.njk', shows: (viewing) => shows(viewing) },
  back: paths.rules,
})

const councilAt = (facts: Facts, key: string | undefined): Council | undefined => key === facts.council.key ? facts.council : councilNamed(key ?? '')

function shows({ facts, at }: Viewing) {
  const [a, b] = [councilAt(facts, at['council']), councilAt(facts, at['other'])]
  const pair = (council: string, other: string) => to(paths.compareRules, { council, other })
  const keys = [...new Set([facts.council.key, ...councilNames])]
  const choices = a ? keys.filter((key) => key !== a.key).map((key) => ({ words: councilAt(facts, key)?.name ?? key, href: pair(a.key, key), current: key === b?.key })) : keys.map((key) => ({ words: councilAt(facts, key)?.name ?? key, href: pair(facts.council.key, key), current: false }))
  if (!a || !b) return { one: '', other: '', rows: [], differ: 0, alike: 0, all: false, choices, showAll: '', showSome: '', swap: '' }
  const different = differences([a, b], facts.today)
  const all = at['show'] === 'all'
  const alike = all ? saidAlike(a, b, facts, new Set(different.map((d) => d.name))) : []
  return {
    one: a.name, other: b.name, all, choices, showAll: `${pair(a.key, b.key)}?show=all`, showSome: pair(a.key, b.key), swap: pair(b.key, a.key), differ: different.length, alike: alike.length,
    rows: [...different.map((d) => ({ name: sentence(d.name.replace(/^(word|title): /, '')), means: d.means, differs: true, one: saidRow(d.councils[a.key]), other: saidRow(d.councils[b.key]) })), ...alike],
  }
}

/** What both set, and to the same. */
const saidAlike = (a: Council, b: Council, { today }: Facts, different: ReadonlySet<string>) => {
  const [ofA, ofB] = [saidBy(a, today), saidBy(b, today)]
  return Object.keys(ofA).filter((name) => !different.has(name)).map((name) => ({ name: sentence(name), means: isValue(name) ? values[name].means : '', differs: false, one: saidRow(ofA[name]), other: saidRow(ofB[name]) }))
}

const saidRow = (said: Said | undefined) => ({ is: said?.is ?? '', source: said?.source ? citationText(said.source) : '', reading: said?.reading ?? '' })
