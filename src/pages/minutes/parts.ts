// The parts of the minutes as the pages of minutes list them: what is written, what was kept in the room, what is still missing.
import { deadlines } from '../../procedures/deadlines.ts'
import { shortDay } from '../../calendar/day.ts'
import { missingFrom, partsOfMinutes } from '../../procedures/minutes/sections.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import type { Viewing } from '../page.ts'

/** The column of parts, the day they are due, and how far they have come. `here` is the section that is open. */
export function partsOf(viewing: Viewing, here?: string) {
  const { facts, at } = viewing
  const c = conferenceAt(facts)
  const all = partsOfMinutes(facts)
  const minutes = c.minutes
  const list = (written: boolean) => all.filter((part) => part.written === written).map((part) => ({
    title: part.title, there: part.there, icon: part.there ? 'done' : part.requiredBy ? 'risk' : 'waiting', here: part.code === here,
    words: part.there ? whoMayRead(viewing, minutes.get(part.code)?.facts.text) : part.requiredBy ? 'required, not there yet' : 'empty',
    href: part.written ? to(paths.minutesSection, { conference: at.conference, section: part.code }) : '',
  }))
  return { written: list(true), captured: list(false), missing: missingFrom(facts).map((part) => part.title), amendments: amendmentsOf(viewing), due: dueOf(viewing), ...stageOf(viewing) }
}

const whoMayRead = ({ facts }: Viewing, text: Parameters<typeof facts.markingOf>[0] | undefined): string =>
  text === undefined ? '' : facts.markingOf(text).label === 'professionals only' ? 'professionals only' : 'the family may read it'

function dueOf({ facts, at }: Viewing) {
  const c = conferenceAt(facts)
  const found = deadlines(facts.events, facts.council, facts.holidays).find((d) => d.rule === 'minutes-sent' && facts.events.some((e) => e.id === d.because && e.conference === at.conference))
  return found && { words: shortDay(found.due, facts.today), href: to(paths.why, { child: c.subjects[0], rule: 'minutes-sent', event: found.because }) }
}

/** How many readers' words on them there are, and how many wait. */
function amendmentsOf({ seen, at }: Viewing): { all: number, words: string } {
  const all = [...seen.conferences.get(at.conference!)?.amendments.values() ?? []]
  const open = all.filter((one) => !one.answered).length
  return { all: all.length, words: open > 0 ? `${open} of ${all.length} not answered` : `${all.length} answered` }
}

/** Where they are: being written, with the chair, signed. */
function stageOf({ facts, seen, may }: Viewing) {
  const c = conferenceAt(facts)
  const chair = seen.nameOf(c.booking?.chair) ?? 'the chair'
  const signed = c.minutesSignedOn !== undefined
  return {
    stage: signed ? `Signed by ${seen.nameOf(c.minutesSignedBy) ?? 'the chair'} on ${shortDay(c.minutesSignedOn!, facts.today)}` : c.minutesSentToChairOn !== undefined ? `With ${chair} since ${shortDay(c.minutesSentToChairOn, facts.today)}` : 'Being written',
    signed, toChair: !signed && c.minutesSentToChairOn === undefined && may.has('draft minutes'), toSign: !signed && facts.by === c.booking?.chair && may.has('sign minutes'), chair,
  }
}
