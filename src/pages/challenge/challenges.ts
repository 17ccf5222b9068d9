// What the chair has challenged and decided against the majority in this conference, each with its day and the reason for it, and what is next.
import { headOf } from '../conference/head.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { challengeRows, overrideRows } from './rows.ts'

export const challengesPage = page({
  path: paths.challenges,
  title: 'Challenges and oversight',
  may: 'see deadlines',
  directory: true,
  view: { template: 'challenge/challenges.njk', shows: (viewing) => shows(viewing) },
  back: paths.conference,
})

function shows(viewing: Viewing) {
  const { may, at, facts } = viewing
  return {
    head: headOf(viewing, 'At a glance', 'Challenges and oversight'), rows: challengeRows(viewing), overrides: overrideRows(viewing),
    raise: may.has('raise a challenge') ? to(paths.raiseChallenge, at) : '', reported: facts.council.value('challenge reported', facts.today) ?? '', disagree: facts.council.value('dissent goes on to', facts.today) ?? '',
  }
}
