// The letter that tells a family what was decided, why, what happens next, and what they can do if they do not agree.
import { closing, penFor, type Given } from './given.ts'
import { decisions } from './decision-passages.ts'
import { actions, contingency, whatHappensNext } from './plan-passages.ts'
import type { Passage } from './passage.ts'

/** Compose the letter: passages in order, each with who may read it, and no words. */
export function decisionLetter(given: Given): Passage[] {
  const pen = penFor(given)
  const { conference } = given
  const on = conference.held?.heldOn ?? conference.booking?.onDay
  return [
    pen.write(pen.all, { kind: 'title', parts: ['What was decided'] }),
    pen.says(`This letter is about the ${kindOf(given)}`, ...(on === undefined ? [] : [' on ', { day: on }]), '. It says what was decided and why. It says what happens next.'),
    ...decisions(given, pen, false),
    ...actions(given, pen),
    ...contingency(given, pen),
    ...whatHappensNext(given, pen),
    ...(conference.followUp?.coreGroupOn === undefined ? [] : [pen.says(`The ${pen.word('core group')} is the small group that keeps the plan going. Ask your social worker about it.`)]),
    ...notAgreeing(given),
    ...whomToRing(given),
    closing(pen),
  ]
}

/** Where to ring. Without a number in the pack there is room to write one by hand. */
function whomToRing(given: Given): Passage[] {
  const pen = penFor(given)
  const { telephone, email } = given.contact ?? {}
  return [
    pen.heading('Whom to ring'),
    pen.says(pen.ours('Ring your social worker, or the {safeguarding unit}. A person answers.')),
    pen.fact('Telephone', [telephone ?? '______________________________']),
    ...(email === undefined ? [] : [pen.fact('E-mail', [email])]),
  ]
}

export const kindOf = (given: Given): string => {
  const { kind } = given.conference
  const { word } = penFor(given)
  return word(kind === 'initial' ? 'initial conference' : kind === 'transfer-in' ? 'transfer-in conference' : 'review conference')
}

/** What somebody can do who does not agree. The decision stands meanwhile. */
function notAgreeing(given: Given): Passage[] {
  const pen = penFor(given)
  return [
    pen.heading('If you do not agree'),
    pen.says(pen.ours('Tell your social worker or the {conference chair}. You can say it in your own words.')),
    pen.says(`You can also ask us to look again at what was decided, or at how it was done. Write to the ${pen.word('safeguarding unit')} at ${given.council.name} Council. This is called an appeal or a complaint. Somebody may help you write it, and may come with you.`),
    pen.says('What was decided stands while we look again.'),
    pen.heading('If you need this another way'),
    pen.says('We can read it to you, print it larger, or put it into your language. Ask your social worker.'),
  ]
}
