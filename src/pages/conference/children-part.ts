// The children's part, child by child: who speaks for each, who decides whether they come, and what this council asks people to think of at that age.
import { unbornWords } from './called.ts'
import { askedLine } from '../asked-lines.ts'
import { firstName, listed } from '../reports/together.ts'
import { ageOn } from '../worklists/called.ts'
import { childsPart, flaggedAtBirth, type ChildsPart } from '../../procedures/lists/before/children.ts'
import { citationText } from '../../procedures/sources.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Day } from '../../calendar/day.ts'
import type { Council } from '../../procedures/council.ts'
import type { ChildState } from '../../record/child-state.ts'
import type { ConferenceKind } from '../../record/vocabulary.ts'
import type { Viewing } from '../page.ts'

/** Short lines, and what is asked before a decision on coming, each with its source. */
export interface ChildPart { readonly name: string, readonly lines: readonly string[], readonly asked: readonly { readonly words: string, readonly note: string }[] }

/** For each child, prompts for a decision by this council's procedures. Never a bar. */
export function childrenPart(viewing: Viewing): ChildPart[] {
  const { seen, facts } = viewing
  const c = conferenceAt(facts)
  const on = c.booking?.onDay ?? facts.today
  return c.subjects.filter((child) => seen.nameOf(child)).map((child) => {
    const state = facts.children.get(child)
    const name = firstName(seen.nameOf(child)!)
    const age = ageOn(state?.bornOn, on)
    if (age === undefined) return { name, lines: [unbornWords(state) || 'Not born yet.', ...atBirth(facts.council, on, state, c.kind)], asked: [] }
    const part = childsPart(facts.council, on, age)
    const speakers = [...c.invited.values()].filter((i) => facts.people.get(i.person)?.agency === 'advocacy' && i.askedAbout.includes(child)).map((i) => seen.nameOf(i.person)).filter((one) => one !== undefined)
    return {
      name,
      lines: [`${age} ${age === 1 ? 'year' : 'years'} old ${c.booking || c.held ? 'on the day' : 'today'}.`, ...atBirth(facts.council, on, state, c.kind), ...advocacy(part, name, speakers, facts.council, c.held !== undefined), ...c.held ? [] : coming(part, name, facts.council)],
      asked: c.held ? [] : part.tests.map(askedLine),
    }
  })
}

/** A first plan for a child not born, or born while the record was open, is marked where the council asks for it. */
function atBirth(council: Council, on: Day, state: ChildState | undefined, kind: ConferenceKind): string[] {
  const cites = kind === 'initial' && state?.expectedOn !== undefined ? flaggedAtBirth(council, on) : undefined
  return cites ? [`A plan may begin at birth: take special care if this conference is moved. ${citationText(cites)}.`] : []
}

const anyFor = { 'those it may help': 'An advocate is offered where it may help', 'every child of the age': 'An advocate is offered to every child', 'any eligible child': 'An advocate is offered to any eligible child' } as const

function advocacy(part: ChildsPart, name: string, speakers: readonly string[], council: Council, held: boolean): string[] {
  if (speakers.length > 0) return [`${listed(speakers)} ${speakers.length === 1 ? 'speaks' : 'speak'} for ${name}.`]
  if (!part.advocate.asked) return ['No advocate is on the list.']
  const { age } = part.advocate
  const offered = age === undefined ? `${anyFor[part.offeredTo ?? 'any eligible child']}.` : `An advocate is offered from age ${age}.`
  return [
    `${offered} None ${held ? 'was on the list' : 'is on the list yet'}.`,
    ...held ? [] : [
      ...age !== undefined && part.offeredTo ? [part.offeredTo === 'every child of the age' ? 'Every child of that age is offered one.' : 'It is for those it may help.'] : [],
      ...part.advocateAgreedBy.length > 0 ? [`Ask first: ${listed(part.advocateAgreedBy.map((who) => who === 'child' ? name : `the ${who}`))} must agree to it.`] : [],
      ...part.service ? [`Advocates come from ${part.service}.`] : [],
      ...part.refusalTold ? [council.say('If an advocate is refused, tell the {conference chair}.')] : [],
    ],
  ]
}

const deciders = { 'conference chair': 'The {conference chair} decides', 'social worker': 'The {social worker} decides, and tells the {conference chair},', 'social worker with the chair': 'The {social worker} and the {conference chair} decide together' } as const

/** Whether a child comes: the council's age as a prompt, who decides, and what is written down. A refusal against a child's wish is for the chair everywhere. */
function coming(part: ChildsPart, name: string, council: Council): string[] {
  const { invite, where, decidedBy } = part
  return [
    ...invite.age !== undefined && invite.asked ? [`Usually asked to come from age ${invite.age}. Ask ${name} how to take part.`] : [],
    ...invite.age !== undefined && !invite.asked ? [`Younger than ${invite.age}: ${name} may still come if it is right.`] : [],
    ...where === 'where it is right for the child' ? [`${name} is asked to come where that is right for them.`] : [],
    ...part.hasRight ? [`${name} has a right to come. ${council.say('Only the {conference chair} may refuse it.')}`] : [],
    ...part.advocatesCome ? ['An advocate may come with them.'] : [],
    ...decidedBy ? [`${council.say(deciders[decidedBy])} whether ${name} comes.${part.hasRight ? '' : council.say(' Refusing against their wish is for the {conference chair}.')}`] : [],
    ...part.reasonsBothWays ? ['Write down the reasons for and against.'] : [],
  ]
}
