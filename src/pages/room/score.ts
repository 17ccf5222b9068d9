// The scale from 0 to 10, for one danger statement or for all together: your own score first, then where each person stands.
import { shownOf } from '../../procedures/steps/entries.ts'
import { giveScore, scoreOf, scoresOpen, showScores, writesForOthers } from '../../procedures/steps/scale.ts'
import { conferenceAt } from '../../record/known.ts'
import { longText, oneOf, wholeNumber } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { asOptions } from './people-here.ts'
import { anchorsOf, rowsOfScores, scorers, spreadOf } from './score-shown.ts'
import type { EntryId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

/** Without a statement in the address: all together. */
const dangerOf = (facts: Pick<Facts, 'at'>): EntryId | undefined => facts.at.entry

const asks = (facts: Facts) => ({
  ...writesForOthers(facts.as) ? { person: oneOf('Whose score is it?', asOptions(scorers(facts)), { as: 'select' }) } : {},
  score: wholeNumber('How safe is it today, from 0 to 10?', 0, 10, { missing: 'Enter a score from 0 to 10' }),
  reason: longText('Because', { optional: true, rows: 2, max: 1000 }),
  oneHigher: longText('It would be one higher when', { optional: true, rows: 2, max: 1000 }),
})

function shows(viewing: Viewing) {
  const { facts, seen, at, may } = viewing
  const c = seen.conferences.get(at.conference!) ?? conferenceAt(facts)
  const danger = dangerOf(facts)
  const all = scorers(facts)
  const given = all.filter((person) => scoreOf(conferenceAt(facts), person, danger)).length
  const open = scoresOpen(conferenceAt(facts), facts.by, danger, all)
  const statement = danger ? c.dangers.get(danger) : undefined
  const others = [...c.dangers.values()].flatMap((one) => { const words = seen.words(one.facts.text); return words && one.entry !== danger ? [{ words, href: to(paths.scoreDanger, { ...at, entry: one.entry }) }] : [] })
  return {
    statement: statement ? seen.words(statement.facts.text) ?? '' : '', others: [...others, ...danger ? [{ words: 'All together', href: to(paths.score, { conference: at.conference }) }] : []],
    anchors: anchorsOf(facts), given, all: all.length, open, ...open ? { ...spreadOf(viewing, c, danger), groups: rowsOfScores(viewing, c, danger) } : { picture: null, gap: '', groups: [] },
    show: !c.scoresShown.has(danger ?? 'all') && may.has('record a decision') ? to(danger ? paths.showDangerScores : paths.showScores, at) : '', formTitle: writesForOthers(facts.as) ? 'Write down a score' : scoreOf(c, facts.by, danger) ? 'Change your score' : 'Your score',
  }
}

const own = ({ facts, seen, at }: Viewing) => {
  if (writesForOthers(facts.as)) return {}
  const mine = scoreOf(seen.conferences.get(at.conference!) ?? conferenceAt(facts), facts.by, dangerOf(facts))
  return mine ? { score: String(mine.facts.score), reason: seen.words(mine.facts.reason) ?? '', oneHigher: seen.words(mine.facts.oneHigher) ?? '' } : {}
}

const common = {
  title: '0 to 10', may: 'record a score', live: ['conference'], drafts: true, asks, filled: own, button: 'Keep the score', back: paths.room,
  changes: (facts: Facts) => shownOf(facts, [...conferenceAt(facts).scores.values()].filter((s) => s.facts.danger === dangerOf(facts)).map((s) => s.entry)),
  view: { template: 'room/score.njk', pieces: { scores: 'room/scores.njk' }, shows },
} as const

export const scorePage = page({ ...common, path: paths.score, act: (facts, a) => giveScore(facts, undefined, a), next: paths.score })
export const scoreDangerPage = page({ ...common, path: paths.scoreDanger, act: (facts, a) => giveScore(facts, facts.at.entry, a), next: paths.scoreDanger })

const showing = { title: 'Show the scores', may: 'record a decision', intro: 'Everybody in the room will see who scored what.', asks: () => ({}), button: 'Show the scores' } as const
export const showScoresPage = page({ ...showing, path: paths.showScores, act: (facts) => showScores(facts, undefined), next: paths.score, back: paths.score })
export const showDangerScoresPage = page({ ...showing, path: paths.showDangerScores, act: (facts) => showScores(facts, facts.at.entry), next: paths.scoreDanger, back: paths.scoreDanger })
