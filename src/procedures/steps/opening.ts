// Steps of opening a record with a reason: read for an hour at most, told to the chair and the unit's manager, looked at afterwards.
import { minutesAfter } from '../../calendar/hours.ts'
import { about } from '../../record/marking.ts'
import { openingsIn, type Opening } from '../../record/openings.ts'
import type { Notice, Outcome } from '../../record/happening.ts'
import { familyRoles } from '../../record/people.ts'
import { holdsRecord, stands } from '../../record/person-state.ts'
import type { ChildId, OpeningId, PersonId } from '../../record/people.ts'
import type { ReasonToOpen } from '../../record/vocabulary.ts'
import type { Facts } from '../facts.ts'
import { worded } from './words.ts'

/** In minutes. The database refuses any opening that would last longer. */
export const longestOpening = 60

/** Open the record of the address with a reason: of a conference, those of its children that are not closed to whoever asks. */
export function openWithReason(facts: Facts, a: { reasonCode: ReasonToOpen, reason: string }): Outcome {
  const children = mayOpen(facts)
  if (children.length === 0) return { refused: 'This record cannot be opened with a reason. Somebody has said so, or it is of your own family.', instead: facts.council.say('Ring the {safeguarding unit}. Where a child is at risk now, ring the police.') }
  if (children.every((child) => holdsRecord(facts, facts.by, child, facts.today))) return { refused: 'You hold this record already.', instead: 'Open it as you always do.' }
  if (children.every((child) => openNow(facts).some((o) => o.children.includes(child)))) return { refused: 'You have this record open already.', instead: 'Read on: the band at the top says until when.' }
  const reason = worded(facts, a.reason, about(children, 'managers only'))
  return {
    events: [{
      type: 'RecordOpenedWithReason', children, about: facts.by, marking: about(children, 'professionals only'), words: [reason],
      facts: { opening: facts.newId('opening'), children, person: facts.by, reasonCode: a.reasonCode, reason: reason.id, openedOn: facts.today, openedAt: facts.now, untilAt: minutesAfter(facts.now, longestOpening) },
    }],
    notices: toldTo(facts, children).map((to): Notice => ({ to, says: 'a record was opened with a reason' })),
  }
}

/** End it before its hour is over. Only whoever opened it. */
export function endOpening(facts: Facts): Outcome {
  const one = openingsIn(facts.events).get(facts.at['opening'] as OpeningId)
  if (!one || one.person !== facts.by) return { refused: 'That was not opened by you.', instead: 'Go to my work.' }
  if (one.untilAt <= facts.now) return { refused: 'This is over already. You read nothing of the record by it any more.', instead: 'Go to my work.' }
  return { events: [{ type: 'OpeningEnded', children: one.children, about: facts.by, marking: about(one.children, 'professionals only'), facts: { opening: one.opening, endedOn: facts.today, endedAt: facts.now } }] }
}

/** A manager says whether it was right, with words. Once, and not of their own. */
export function reviewOpening(facts: Facts, a: { right: 'yes' | 'no', comment: string }): Outcome {
  const one = openingsIn(facts.events).get(facts.at['opening'] as OpeningId)
  if (!one) return { refused: 'There is no such opening in this record.', instead: 'Go to my work.' }
  if (one.person === facts.by) return { refused: 'Nobody looks at their own.', instead: 'Ask another manager. It waits meanwhile.' }
  if (one.reviewed) return { refused: 'Somebody has looked at this already.', instead: 'What they said stands on this page.' }
  const comment = worded(facts, a.comment, about(one.children, 'managers only'))
  return { events: [{ type: 'OpeningReviewed', children: one.children, marking: about(one.children, 'professionals only'), words: [comment], facts: { opening: one.opening, reviewedOn: facts.today, right: a.right === 'yes', comment: comment.id } }] }
}

/** The chair of the children's open or last conference, and the managers of the unit; never whoever opened it. */
export const toldTo = (facts: Facts, children: readonly ChildId[]): PersonId[] => [...new Set([
  ...children.flatMap((child) => chairOf(facts, child) ?? []),
  ...[...facts.involvements.values()].filter((i) => i.role === 'unit manager' && i.over === 'unit' && stands(i, facts.today)).map((i) => i.person),
])].filter((person) => person !== facts.by)

/** Who chairs a child's open conference, or chaired its last. */
export function chairOf({ conferences }: Pick<Facts, 'conferences'>, child: ChildId): PersonId | undefined {
  const theirs = [...conferences.values()].filter((c) => c.booking && c.subjects.includes(child)).sort((a, b) => a.booking!.onDay - b.booking!.onDay)
  return (theirs.findLast((c) => !c.held) ?? theirs.at(-1))?.booking?.chair
}

function mayOpen(facts: Facts): ChildId[] {
  const asked = facts.at.child ? [facts.at.child] : facts.conferences.get(facts.at.conference!)?.subjects ?? []
  const mine = [...facts.involvements.values()].filter((i) => i.person === facts.by)
  const closed = (child: ChildId) => mine.some((i) => i.child === child && (i.barred || familyRoles.includes(i.role))) || facts.people.get(facts.by)?.relations.has(child)
  return asked.filter((child) => !closed(child))
}

const openNow = (facts: Facts): Opening[] => [...openingsIn(facts.events).values()].filter((o) => o.person === facts.by && o.untilAt > facts.now)
