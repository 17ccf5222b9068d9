// What readers say is wrong in the minutes of a conference, each with what came of it; the chair answers from here.
import { shortDay } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import { partTitle } from '../../procedures/minutes/sections.ts'
import { noteOn } from '../../procedures/steps/amend-minutes.ts'
import { sentAgain, type Amendment } from '../../record/conference-amendments.ts'
import { headOf } from '../conference/head.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'

export const amendmentsPage = page({
  path: paths.amendments,
  title: 'What readers say is wrong',
  may: 'see copies',
  view: { template: 'amendments/amendments.njk', shows: (viewing) => shows(viewing) },
  back: paths.minutes,
})

function shows(viewing: Viewing) {
  const { at, facts, seen, may } = viewing
  const c = conferenceAt(facts)
  const again = sentAgain(c)
  return {
    head: headOf(viewing, 'Decisions and plan', 'What readers say is wrong'), rows: [...seen.conferences.get(at.conference!)?.amendments.values() ?? []].map((one) => rowOf(viewing, one)).reverse(),
    add: c.minutesSignedOn === undefined ? '' : to(paths.minutesWrong, at), again: again.length, copies: may.has('release copies') && again.length > 0 ? `${to(paths.copies, at)}?paper=minutes` : '',
  }
}

/** One of them as a card. */
export function rowOf({ at, facts, seen, may }: Viewing, one: Amendment) {
  const c = conferenceAt(facts)
  const { answered } = one
  const chair = may.has('sign minutes') && c.booking?.chair === facts.by && !answered
  const first = one.part && c.minutes.has(one.part) ? one.part : noteOn
  const where = { ...at, amendment: one.id }
  return {
    who: seen.nameOf(one.person) ?? 'Somebody', part: one.part ? partTitle(one.part) ?? '' : '', wrong: seen.words(one.wrong) ?? '', right: seen.words(one.right) ?? '',
    note: [one.askedOn === undefined ? '' : `Said ${shortDay(one.askedOn, facts.today)}`, one.by && one.by !== one.person ? `written down by ${seen.nameOf(one.by) ?? 'somebody'}` : '', one.late ? 'later than the council’s time for it' : ''].filter(Boolean).join(', '),
    state: answered ? 'done' : 'waiting', now: nowOf(one, seen.nameOf(c.booking?.chair) ?? 'the chair', facts.today), answer: seen.words(answered?.reason ?? answered?.note) ?? '',
    accept: chair ? to(paths.acceptAmendment, { ...where, section: first }) : '', refuse: chair ? to(paths.refuseAmendment, where) : '',
  }
}

function nowOf({ answered }: Amendment, chair: string, today: Viewing['facts']['today']): string {
  if (!answered) return `Waits for ${chair}`
  const part = answered.part && partTitle(answered.part)
  return answered.outcome === 'amended' ? `Amended ${shortDay(answered.on, today)}${part ? `: ${part}` : ''}` : `Stands as it is, ${shortDay(answered.on, today)}`
}
