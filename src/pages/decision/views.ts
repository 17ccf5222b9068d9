// What each professional thinks, child by child: written down as it was said. It is not counted into a decision.
import { shownOf, actsFor } from '../../procedures/steps/entries.ts'
import { giveViews, viewOf, viewRow, viewers } from '../../procedures/steps/decide.ts'
import { writesForOthers } from '../../procedures/steps/scale.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, forEach, sentence, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { whatIs } from '../room/people-here.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

const kinds = ['plan needed', 'plan not needed', 'not able to say'] as const

/** Each person on each child the actor may write about: their own, or everybody's for those who write for others. */
const rows = (facts: Facts): { person: PersonId, child: ChildId }[] => actsFor(facts, facts.by).flatMap((child) =>
  viewers(facts, child).filter((person) => writesForOthers(facts.as) || person === facts.by).map((person) => ({ person, child })))

export const viewsPage = page({
  path: paths.views,
  title: 'What each agency thinks',
  may: 'record a view',
  asks: (facts: Facts) => ({
    views: forEach(rows(facts).map(({ person, child }) => viewRow(person, child)), () => ({ view: choice('Is a plan needed?', kinds, { optional: true }), reason: shortText('Why', { optional: true, max: 500 }) })),
  }),
  view: {
    template: 'decision/views.njk',
    shows: ({ facts, seen, at }) => {
      const c = seen.conferences.get(at.conference!) ?? conferenceAt(facts)
      const all = rows(facts)
      const children = [...new Set(all.map(({ child }) => child))]
      return {
        ways: kinds.map((value) => ({ value, words: value === 'plan needed' ? 'Yes' : value === 'plan not needed' ? 'No' : 'Cannot say' })),
        children: children.map((child) => ({
          child, name: seen.nameOf(child) ?? 'A child',
          rows: all.filter((row) => row.child === child).map(({ person }) => ({
            row: viewRow(person, child), name: seen.nameOf(person) ?? 'Somebody', what: sentence(whatIs(facts, c, person)), kept: seen.words(viewOf(c, person, child)?.facts.reason) ?? '',
          })),
        })),
      }
    },
  },
  filled: ({ facts }) => Object.fromEntries([...conferenceAt(facts).views.values()].map(({ facts: v }) => [`views.${viewRow(v.person, v.child)}.view`, v.view])),
  changes: (facts) => shownOf(facts, conferenceAt(facts).views.keys()),
  drafts: true,
  act: giveViews,
  button: 'Keep the views',
  next: paths.views,
  back: paths.room,
})
