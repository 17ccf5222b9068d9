// After the day: what was decided for your child, what you agreed to do, what comes next, and your papers.
import { dueOn } from '../../calendar/count.ts'
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

/** The papers that hold a decision and its reasons. Any of them in this person's hands, and the page may show the same. */
const tellsDecision = ({ conference }: Yours, me: Reading['me']): boolean => [...conference.copies.values()].some((copy) => copy.reader === me && copy.sentOn !== undefined)

/** Who tells them what was decided, and by when at the latest, while no paper that holds it has reached them. */
function toBeTold(y: Yours, { seen, worker, council, holidays, today }: Reading) {
  const { held } = y.seen
  const name = seen.nameOf(worker)
  const length = held && council.ours(held.heldOn)('plan sent').after(held.heldOn, held.endedAt)
  const due = length && dueOn(length, holidays)
  return { who: name ? firstName(name) : 'Your social worker', by: due !== undefined && due >= today ? longDay(due) : '' }
}

/** One conference that has been held, as its parent's page shows it. */
export function afterTheDay(y: Yours, reading: Reading) {
  const { seen, me, today, council } = reading
  const c = y.seen
  const ahead = (on: Day | undefined): on is Day => on !== undefined && on >= today
  return {
    heldOn: c.held ? longDay(c.held.heldOn) : '', toBeTold: tellsDecision(y, me) ? null : toBeTold(y, reading),
    decided: !tellsDecision(y, me) ? [] : y.children.flatMap((child) => {
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
