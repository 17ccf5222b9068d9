// The copies of a conference: three papers, everybody who should have each, and what stands in the way of the next one.
import { deadlines } from '../../procedures/deadlines.ts'
import { shortDay } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { paperCode, paperName, theCopies, type CopiesMade } from './making.ts'
import { partOf, peopleGroups, tally } from './people.ts'
import { papers, type PaperKind } from '../../record/vocabulary.ts'

export const copiesPage = page({
  path: paths.copies,
  title: 'Copies',
  may: 'see copies',
  reads: ['paper'],
  makes: theCopies,
  view: {
    template: 'copies/copies.njk',
    shows: (viewing, _, made) => ({
      head: headOf(viewing, 'Copies', paperTitle[made.paper]), ...aboutCopies(viewing, made), groups: peopleGroups(viewing, made), none: made.people.length === 0,
      notYet: made.notYet ? { says: made.notYet.refused, instead: made.notYet.instead ?? '', source: made.notYet.cites ? `${made.notYet.cites.document}, ${made.notYet.cites.section}` : '' } : undefined,
      fault: made.fault ?? '',
      handOver: made.people.filter((one) => one.state === 'to hand over').map((one) => ({
        name: viewing.seen.nameOf(one.person) ?? 'Somebody', how: one.last!.how, on: shortDay(one.last!.releasedOn, viewing.facts.today),
        pdf: to(paths.copyFile, { conference: viewing.at.conference, copy: one.last!.copy, format: 'pdf' }), done: to(paths.handOver, { conference: viewing.at.conference, copy: one.last!.copy }),
      })),
      elsewhere: made.withoutPart.map((person) => ({ name: viewing.seen.nameOf(person) ?? 'Somebody', part: [partOf(viewing, person), conferenceAt(viewing.facts).invited.has(person) ? 'asked' : 'came without being asked'].filter(Boolean).join(', ') })),
      alsoTo: made.paper === 'minutes' ? alsoTo(viewing) : undefined,
    }),
  },
  back: paths.conference,
})

export const paperTitle: Readonly<Record<PaperKind, string>> = { 'decision letter': 'Copies of the decision letter', 'outline plan': 'Copies of the plan', 'minutes': 'Copies of the minutes' }

/** What the pages of copies share: the three papers, by when, and how far this one has come. */
export const aboutCopies = (viewing: Viewing, made: CopiesMade) => ({
  papers: papers.map((paper) => ({ words: paperName[paper], here: paper === made.paper, href: `${to(paths.copies, viewing.at)}?paper=${paperCode(paper)}` })),
  due: dueBy(viewing, made.paper), tally: tally(made),
})

/** By when everybody should have it, and why. */
function dueBy({ facts, at }: Viewing, paper: PaperKind) {
  const c = conferenceAt(facts)
  const rule = paper === 'minutes' ? 'minutes-sent' : 'plan-sent'
  const found = deadlines(facts.events, facts.council, facts.holidays).find((d) => d.rule === rule && facts.events.some((e) => e.id === d.because && e.conference === at.conference))
  return found && { words: shortDay(found.due, facts.today), met: found.metOn !== undefined, href: to(paths.why, { child: c.subjects[0], rule, event: found.because }) }
}

/** Whom the council sends the minutes beside those who were asked. */
function alsoTo({ facts }: Viewing): { people: string, source: string } | undefined {
  const value = facts.council.valueOf('minutes also go to', conferenceAt(facts).held?.heldOn ?? facts.today)
  return value && Array.isArray(value.is) ? { people: value.is.join(', '), source: `${value.cites.document}, ${value.cites.section}` } : undefined
}
