// A rule as rows of a page: what it says, who says so, how we read it, and what it comes to on real days.
import { longDay, shortDay } from '../../calendar/day.ts'
import { supposed } from '../../procedures/clocks/supposed.ts'
import { explained, type Explanation } from '../../procedures/explanation.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Rule } from '../../procedures/rule.ts'
import { citationText, type Citation } from '../../procedures/sources.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'

/** The rule's worked examples as this council counts them; none where its pack is silent. */
export const examplesOf = (rule: Rule, { council, holidays }: Pick<Facts, 'council' | 'holidays'>): Explanation[] =>
  rule.examples.map((example) => explained(rule, supposed(rule.starts.type, example.given), council, holidays)).filter((found) => found !== undefined)

export function ruleRow(rule: Rule, examples: readonly Explanation[], { council }: Pick<Facts, 'council'>) {
  const [shown] = examples as [Explanation, ...Explanation[]]
  return {
    id: rule.id, name: sentence(rule.name), href: to(paths.rule, { rule: rule.id }), says: shown.rule.says, who: sentence(council.roleTitle(rule.who)), source: sourceOf(shown.source),
    national: shown.national ? citationText(shown.national.source) : '', ask: rule.ifLate?.ask ?? '', tell: (rule.ifLate?.tell ?? []).map(council.roleTitle).join(', '), reading: shown.reading ?? '', agreedBy: shown.agreedBy ?? '',
    happened: shown.happened.what, examples: examples.map((e) => [`${longDay(e.happened.on)}${e.happened.at ? `, ${e.happened.at}` : ''}`, `${longDay(e.due)}${e.dueAt ? `, ${e.dueAt.slice(11)}` : ''}`, notCounted(e)]),
  }
}

export const sourceOf = (c: Citation) => ({ words: citationText(c), address: c.address ?? '', read: typeof c.read === 'string' ? c.read : `Read ${longDay(c.read)}.` })

/** Weekends in one word, bank holidays by name. */
const notCounted = ({ skipped }: Explanation): string => {
  const named = skipped.filter((s) => s.why !== 'Saturday' && s.why !== 'Sunday')
  return [...(named.length < skipped.length ? ['weekends'] : []), ...named.map((s) => `${s.why}, ${shortDay(s.day)}`)].join('; ')
}
