// The papers of a conference: each report, when it is due, how far it has come and what to do next.
import { conferenceAt } from '../../record/known.ts'
import { shortDay } from '../../calendar/day.ts'
import { parentsOf } from '../../procedures/reports/expected.ts'
import { contactOf } from '../family/your-conferences.ts'
import { headOf } from '../conference/head.ts'
import { papersAtRisk } from '../conference/papers-card.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { roadWords } from './paper-rows.ts'
import type { Viewing } from '../page.ts'

export const papersPage = page({
  path: paths.papers,
  title: 'Papers',
  may: 'see papers',
  directory: true,
  view: {
    template: 'reports/papers.njk',
    shows: (viewing) => {
      const rows = papersAtRisk(viewing)
      return { head: headOf(viewing, 'Papers'), rows, roadWords: [...roadWords], ready: rows.filter((r) => r.now.state === 'done').length, missing: rows.filter((r) => r.stops[0] !== 'done').length, views: viewsBefore(viewing), howTheySay: howTheySay(viewing) }
    },
  },
})

/** What the family said before the day, where this viewer may read it. */
function viewsBefore({ seen, at, facts }: Viewing) {
  return conferenceAt({ at, conferences: seen.conferences }).familyViews.map((v) => ({ words: seen.words(v.view) ?? '', who: seen.nameOf(v.person) ?? 'Somebody of the family', on: shortDay(v.givenOn, facts.today) }))
}

/** How a parent says their side: only those with whom all may be said have a page to write it on. */
export function howTheySay({ at, facts }: Pick<Viewing, 'at' | 'facts'>): string {
  const parents = parentsOf(facts, conferenceAt({ at, conferences: facts.conferences }).subjects)
  const open = parents.filter((person) => contactOf(facts, person) === 'open').length
  if (open === 0) return 'Parents tell the social worker their side.'
  return open === parents.length ? 'Parents can write their side on their own page, or tell the social worker.' : 'Not every parent can write on a page of their own. The others tell the social worker their side.'
}
