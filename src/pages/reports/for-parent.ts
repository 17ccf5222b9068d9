// A report or the plan as one parent may read it: first what is left out and why, then the paper alone, to show on a screen or to print.
import { conferenceAt } from '../../record/known.ts'
import { familyHere } from '../../procedures/steps/family-view.ts'
import { forAParent, type ForParent } from '../copies/making.ts'
import { firstName } from './together.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { nameOf } from '../fields.ts'
import type { At } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'

/** `alone`: only the paper, which is all that stands on a screen that a parent looks at. */
const shows = (path: string) => ({ at, seen, facts }: Viewing, _: unknown, made: ForParent) => ({
  stopped: 'stopped' in made ? made.stopped : '', copy: 'stopped' in made ? undefined : made, alone: at['show'] === 'paper',
  first: firstName(seen.nameOf(at.person) ?? 'this person'), pdf: `${to(path, at)}/pdf`, here: to(path, at), shown: at.report ? to(paths.shown, at) : '',
  early: at.report !== undefined && conferenceAt(facts).reports.get(at.report)?.kind === 'social worker' && conferenceAt(facts).reports.get(at.report)?.authorisedOn === undefined,
})

const common = { may: 'show a report to the family', makes: forAParent, reads: ['show'], heading: ({ at }: Viewing) => ['As ', nameOf(at.person!, 'this person'), ' may read it'] } as const

export const reportForPage = page({ ...common, path: paths.reportFor, title: 'A report as one parent may read it', view: { template: 'reports/for-parent.njk', shows: shows(paths.reportFor) }, back: (at) => to(paths.readReport, at) })
export const planForPage = page({ ...common, path: paths.planFor, title: 'The plan as one parent may read it', view: { template: 'reports/for-parent.njk', shows: shows(paths.planFor) }, back: (at) => to(paths.plan, at) })

/** Links to it, one for each of the family who may be shown it. */
export const readAsLinks = (viewing: Pick<Viewing, 'seen' | 'at'>, people: readonly PersonId[], path: string) =>
  people.map((person) => ({ words: viewing.seen.nameOf(person) ?? 'Somebody of the family', href: to(path, { ...viewing.at, person }) }))

export const planReaders = (facts: Facts, at: At): PersonId[] => at.conference ? familyHere(facts, conferenceAt(facts)) : []
