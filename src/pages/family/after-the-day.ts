// After the day: what was decided for your child, what you agreed to do, what comes next, and your papers.
import { longDay, type Day } from '../../calendar/day.ts'
import { paths, to } from '../paths.ts'
import { firstName } from '../reports/together.ts'
import type { Reading } from './before-the-day.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Yours } from './your-conferences.ts'

const outcomes: Record<FactsOf<'DecisionMade'>['outcome'], (name: string, plan: string) => string> = {
  'plan begins': (name, plan) => `${name} has a ${plan} now.`, 'plan goes on': (name) => `The plan for ${name} goes on.`,
  'plan ends': (name) => `The plan for ${name} has ended.`, 'no plan': (name, plan) => `${name} does not need a ${plan}.`,
}
const paperNames = { 'decision letter': 'The letter', 'outline plan': 'The plan', 'minutes': 'What was said (the minutes)' } as const

/** What is on their page to read, the newest of each first; an older one says of which day it is. */
function papersOf({ conference }: Yours, me: Reading['me']) {
  const own = [...conference.copies.values()].filter((copy) => copy.reader === me && copy.sentOn !== undefined && copy.how === 'outbox').reverse()
  return own.map((copy, i) => ({
    words: own.findIndex((one) => one.paper === copy.paper) === i ? paperNames[copy.paper] : `${paperNames[copy.paper]}, as sent on ${longDay(copy.sentOn!)}`,
    href: to(paths.yourCopy, { conference: conference.conference, copy: copy.copy }),
  }))
}

/** One conference that has been held, as its parent's page shows it. */
export function afterTheDay(y: Yours, { seen, me, today, council }: Reading) {
  const c = y.seen
  const ahead = (on: Day | undefined): on is Day => on !== undefined && on >= today
  return {
    heldOn: c.held ? longDay(c.held.heldOn) : '',
    decided: y.children.flatMap((child) => {
      const decision = c.decisions.get(child)?.facts
      return decision ? [{ words: outcomes[decision.outcome](firstName(seen.nameOf(child) ?? 'Your child'), council.word('plan')), why: seen.words(decision.reasons) ?? '' }] : []
    }),
    agreed: [...c.actions.values()].filter((a) => a.facts.who === me).flatMap((a) => { const what = seen.words(a.facts.what); return what ? [{ what, by: longDay(a.facts.byOn) }] : [] }),
    next: [
      ...ahead(c.followUp?.coreGroupOn) ? [{ what: 'A small group meets to get the plan going. You are part of it.', on: longDay(c.followUp!.coreGroupOn!) }] : [],
      ...ahead(c.followUp?.reviewOn) ? [{ what: 'The next big meeting looks at how it goes.', on: longDay(c.followUp!.reviewOn!) }] : [],
    ],
    papers: papersOf(y, me),
  }
}
