// One rule whole: what it says, who says so and since when, how it is read, worked examples, and where in the service it acts.
import { dayText, longDay } from '../../calendar/day.ts'
import { rulesOn } from '../../procedures/deadlines.ts'
import { everyRule } from '../../procedures/england/rules.ts'
import { lengthText } from '../../calendar/count.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Rule } from '../../procedures/rule.ts'
import { citationText } from '../../procedures/sources.ts'
import { NotAllowed } from '../../store/judge.ts'
import { sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths } from '../paths.ts'
import { actsAt } from './acts-at.ts'
import { examplesOf, ruleRow } from './rule-rows.ts'

export const rulePage = page({
  path: paths.rule,
  title: 'A rule',
  heading: ({ at, facts }) => sentence(ruleAt(facts, at['rule'])?.name ?? 'A rule'),
  may: 'see rules',
  view: { template: 'rules/rule.njk', shows: (viewing) => shows(viewing) },
  back: paths.rules,
})

const ruleAt = ({ today }: Facts, id: string | undefined): Rule | undefined => rulesOn(today, everyRule).find((r) => r.id === id)

function shows({ facts, at }: Viewing) {
  const rule = ruleAt(facts, at['rule'])
  if (!rule) throw new NotAllowed('see rules', at)
  const examples = examplesOf(rule, facts)
  const [shown] = examples
  return {
    council: facts.council.name, row: examples.length > 0 ? ruleRow(rule, examples, facts) : null, says: facts.council.say<string>(rule.says.replace('{length}', 'the time the council sets')), id: rule.id,
    length: shown ? `${lengthText(shown.count)} ${shown.count.way}` : '', since: longDay(rule.since),
    editions: [...rule.earlier ?? []].map((e) => [citationText(e.cites), dayText(e.since) === dayText(rule.since) ? '' : longDay(e.since)]), acts: actsAt(rule),
  }
}
