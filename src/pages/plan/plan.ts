// Decisions and plan: what was decided for each child, what we fear and what safe looks like, who does what by when, and what follows.
import { longDay, shortDay } from '../../calendar/day.ts'
import { scoresOpen } from '../../procedures/steps/scale.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { planReaders, readAsLinks } from '../reports/for-parent.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { headOf } from '../conference/head.ts'
import { firstName, namesOf } from '../room/band-shown.ts'
import { restrictedTo } from '../room/restricted.ts'
import { scorers } from '../room/score-shown.ts'
import { outcomeWords } from '../decision/outcome-words.ts'
import { wordFor } from './words-for.ts'
import type { ChildId, EntryId, PassageId } from '../../record/people.ts'
import type { ConferenceState } from '../../record/conference-state.ts'

export const planPage = page({
  path: paths.plan,
  title: 'Decisions and plan',
  may: 'see conference',
  live: ['conference'],
  view: {
    template: 'plan/plan.njk',
    pieces: { plan: 'plan/plan-body.njk' },
    shows: (viewing) => {
      const c = viewing.seen.conferences.get(viewing.at.conference!) ?? conferenceAt(viewing.facts)
      const word = (term: Parameters<typeof wordFor>[1]) => sentence(wordFor(viewing.facts, term))
      const stands = c.minutesSignedOn !== undefined
      const mayPlan = viewing.may.has('keep the plan') && c.opened !== undefined && !stands
      return {
        readAs: viewing.may.has('show a report to the family') && c.decisions.size > 0 ? readAsLinks(viewing, planReaders(viewing.facts, viewing.at), paths.planFor) : [],
        head: headOf(viewing, 'Decisions and plan'), children: c.subjects.flatMap((child) => decided(viewing, c, child)),
        dangerWord: word('danger statement'), goalWord: word('safety goal'), dangers: dangers(viewing, c, mayPlan),
        together: scoreLine(viewing, c, undefined), actions: actions(viewing, c, mayPlan), contingency: texts(viewing, c, c.contingency, paths.changeContingency, mayPlan), follow: follow(viewing, c, word('lead practitioner'), word('core group')), mayPlan,
        mayDecide: viewing.may.has('record a decision') && c.opened !== undefined && !stands, minutes: c.held && viewing.may.has('draft minutes') ? to(paths.minutes, viewing.at) : '', opened: c.opened !== undefined,
      }
    },
  },
})

function decided({ seen, at, may, facts }: Viewing, c: ConferenceState, child: ChildId) {
  const name = seen.nameOf(child)
  if (!name) return []
  const decision = c.decisions.get(child)
  return [{
    name: firstName(name), decided: decision !== undefined, outcome: decision ? outcomeWords(facts.council, decision.facts) : c.adjourned?.undecided.includes(child) ? `Adjourned until ${longDay(c.adjourned.resumesOn)}` : 'Not decided yet',
    harm: decision?.facts.harm ?? '', reasons: decision ? seen.words(decision.facts.reasons) ?? '' : c.adjourned?.undecided.includes(child) ? seen.words(c.adjourned.safePlan) ?? '' : '', on: decision ? shortDay(decision.facts.decidedOn, facts.today) : '',
    href: may.has('record a decision') && c.opened && c.minutesSignedOn === undefined ? to(paths.decide, { ...at, child }) : '',
  }]
}

type Kept = { readonly entry: EntryId, readonly children: readonly ChildId[], readonly facts: { readonly text: PassageId } }
/** Statements in words, with where each is changed; those the viewer may not read are not there. */
function texts({ seen, at, facts }: Viewing, c: ConferenceState, kept: ReadonlyMap<EntryId, Kept>, path: string, mayPlan: boolean) {
  return [...kept.values()].flatMap((one) => {
    const words = seen.words(one.facts.text)
    return words === undefined ? [] : [{ entry: one.entry, words, about: aboutWords(seen, c, one.children), restricted: restrictedTo(facts.markingOf(one.facts.text), seen.nameOf), change: mayPlan ? to(path, { ...at, entry: one.entry }) : '' }]
  })
}

const aboutWords = (seen: Viewing['seen'], c: ConferenceState, children: readonly ChildId[]): string =>
  c.subjects.length === 1 || children.length === c.subjects.length ? '' : namesOf(children.flatMap((child) => firstName(seen.nameOf(child)) ?? []))

/** Each danger with the goals that answer it and how it is scored. */
function dangers(viewing: Viewing, c: ConferenceState, mayPlan: boolean) {
  const goals = texts(viewing, c, c.goals, paths.changeGoal, mayPlan)
  return texts(viewing, c, c.dangers, paths.changeDanger, mayPlan).map((danger) => ({
    ...danger, goals: goals.filter((goal) => c.goals.get(goal.entry)?.facts.danger === danger.entry),
    scores: scoreLine(viewing, c, danger.entry), scoreHref: viewing.may.has('record a score') && c.opened ? to(paths.scoreDanger, { ...viewing.at, entry: danger.entry }) : '',
  }))
}

/** "Vale 2, Hazel 3, Fern 5" once the numbers may be seen; until then how many have scored. Nothing where nobody has. */
function scoreLine(viewing: Viewing, c: ConferenceState, danger: EntryId | undefined): string {
  const given = [...c.scores.values()].filter((s) => s.facts.danger === danger).toSorted((a, b) => a.facts.score - b.facts.score)
  if (given.length === 0) return ''
  const open = c.held !== undefined || scoresOpen(conferenceAt(viewing.facts), viewing.facts.by, danger, scorers(viewing.facts))
  return open ? given.map((s) => `${firstName(viewing.seen.nameOf(s.facts.person)) ?? 'Somebody'} ${s.facts.score}`).join(', ') : `${given.length} scored`
}

/** Actions in the order of their days, grouped under the goals they are for. */
function actions({ seen, at, facts: known }: Viewing, c: ConferenceState, mayPlan: boolean) {
  const rows = [...c.actions.values()].toSorted((a, b) => a.facts.byOn - b.facts.byOn).flatMap(({ entry, children, facts }) => {
    const what = seen.words(facts.what)
    return what === undefined ? [] : [{ goal: facts.goal, what, who: seen.nameOf(facts.who) ?? 'Somebody', by: shortDay(facts.byOn, known.today), measure: seen.words(facts.measure) ?? '', about: aboutWords(seen, c, children),
      restricted: restrictedTo(known.markingOf(facts.what), seen.nameOf), change: mayPlan ? to(paths.changeAction, { ...at, entry }) : '' }]
  })
  const groups = [...c.goals.values()].map((goal) => ({ title: seen.words(goal.facts.text) ?? '', rows: rows.filter((row) => row.goal === goal.entry) }))
  const rest = rows.filter((row) => row.goal === undefined || !c.goals.has(row.goal))
  return [...groups.filter((g) => g.title && g.rows.length > 0), ...rest.length > 0 ? [{ title: groups.some((g) => g.rows.length > 0) ? 'Other actions' : '', rows: rest }] : []]
}

function follow({ seen }: Viewing, c: ConferenceState, leadWord: string, coreWord: string) {
  const f = c.followUp
  return [
    ...f?.leadWorker ? [[leadWord, seen.nameOf(f.leadWorker) ?? 'Somebody']] : [],
    ...f?.coreGroupOn !== undefined ? [[`First ${coreWord.toLowerCase()}`, longDay(f.coreGroupOn)]] : [],
    ...f?.reviewOn !== undefined ? [['Next conference', longDay(f.reviewOn)]] : [],
  ]
}
