// What one reader has said is wrong in the minutes, and what came of it: for their own page.
import { longDay } from '../../calendar/day.ts'
import { partTitle } from '../../procedures/minutes/sections.ts'
import type { Amendment } from '../../record/conference-amendments.ts'
import type { Viewing } from '../page.ts'

export interface Said { readonly words: string, readonly right: string, readonly on: string, readonly state: 'waiting' | 'done', readonly now: string, readonly reason: string }

/** As they may see it: their own words, and the answer that is theirs. */
export const saidBy = ({ seen, at, facts }: Viewing): Said[] =>
  [...seen.conferences.get(at.conference!)?.amendments.values() ?? []].filter((one) => one.person === facts.by).map((one) => ({
    words: seen.words(one.wrong) ?? 'What you told us', right: seen.words(one.right) ?? '', on: one.askedOn === undefined ? '' : longDay(one.askedOn),
    state: one.answered ? 'done' : 'waiting', now: nowOf(one), reason: seen.words(one.answered?.reason) ?? '',
  }))

function nowOf({ answered }: Amendment): string {
  if (!answered) return 'The chair has not answered yet.'
  const where = answered.part && partTitle(answered.part)
  return answered.outcome === 'amended' ? `The minutes were changed on ${longDay(answered.on)}${where ? `, in "${where}"` : ''}. You get the new ones.` : `The minutes stay as they are. This was decided on ${longDay(answered.on)}.`
}
