// A conference at a glance: the next step, the clock, the quorum, the papers, the children's part and what must be kept safe.
import { shortDay } from '../../calendar/day.ts'
import { clocksOf } from '../../procedures/clock.ts'
import { reportFrom } from '../../procedures/reports/expected.ts'
import { workersOf } from '../../procedures/steps/convene.ts'
import { answerWords } from '../convene/answer-asks.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { challengeLines } from '../challenge/rows.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { childrenPart } from './children-part.ts'
import { inWords, many } from './called.ts'
import { firstName } from '../reports/together.ts'
import { clockRows } from './clock-rows.ts'
import { headOf } from './head.ts'
import { nextStep } from './next-step.ts'
import { papersAtRisk } from './papers-card.ts'
import { roadWords } from '../reports/paper-rows.ts'
import { counts, personRows } from './people-rows.ts'
import { quorumRows } from './quorum-rows.ts'
import { needLines, safeLines } from './safe-lines.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

export const conferencePage = page({
  path: paths.conference,
  title: 'Conference',
  may: 'see conference',
  view: {
    template: 'conference/glance.njk',
    shows: (viewing) => {
      const { may, at } = viewing
      const staff = may.has('see invitations')
      const papers = may.has('see papers') ? papersAtRisk(viewing) : []
      return {
        head: headOf(viewing, 'At a glance'), next: nextStep(viewing), clocks: clockRows(viewing), late: lateWords(viewing),
        quorum: staff ? quorumRows(viewing) : [], counted: countedWords(viewing), decided: decided(viewing), papers, papersDone: papers.filter((row) => row.now.state === 'done').length, roadWords,
        children: staff ? childrenPart(viewing) : [], safe: staff ? safeLines(viewing).map((line) => line.words) : [], needs: staff ? needLines(viewing) : [], people: staff ? peopleCard(viewing) : undefined, challenges: challengeLines(viewing),
        own: staff ? undefined : ownPart(viewing),
        links: { people: to(paths.people, at), papers: to(paths.papers, at), safety: to(paths.safety, at), workingBack: may.has('see deadlines') && !conferenceAt(viewing.facts).held ? to(paths.workingBack, at) : '', plan: may.has('see the room') ? to(paths.plan, at) : '' },
      }
    },
  },
})

const countedWords = ({ facts }: Viewing): string => {
  const c = conferenceAt(facts)
  return c.held ? 'Counted from who was here. The chair decided.' : c.opened ? 'Counted from who is here. The chair decides.' : 'A forecast from answers so far. The chair decides on the day.'
}

/** What was decided, child by child, as far as this viewer may know: the first thing asked for once a conference has sat. */
function decided({ seen, at, facts: { today } }: Viewing): { words: string, note: string }[] {
  const c = conferenceAt({ at, conferences: seen.conferences })
  return [...c.decisions.values()].filter(({ facts }) => seen.nameOf(facts.child)).map(({ facts }) => ({
    words: `${firstName(seen.nameOf(facts.child)!)}: ${facts.outcome}${facts.harm ? `, ${facts.harm}` : ''}`, note: `${sentence(facts.how)}, ${shortDay(facts.decidedOn, today)}`,
  }))
}

/** For whoever is asked and works elsewhere: their answer and their report, and where each is changed. */
function ownPart({ facts, may, at, seen }: Viewing) {
  const c = conferenceAt(facts)
  const one = c.invited.get(facts.by)
  const report = reportFrom(c, facts.by)
  const worker = workersOf(facts, c.subjects).flatMap(([person]) => seen.nameOf(person) ?? [])[0]
  const sent = report?.sentOn
  return [
    ...one && may.has('answer an invitation') ? [{ icon: one.answer ? 'done' : 'waiting', words: one.answer ? 'Change your answer' : 'Say if you come', href: to(paths.answer, at), note: one.answer ? `You said: ${answerWords(one.answer).toLowerCase()}` : 'It takes a minute' }] : [],
    ...may.has('write a report') ? [{ icon: sent === undefined ? 'waiting' : 'done', words: sent === undefined ? 'Write your report' : 'Your report', href: to(paths.report, at), note: sent === undefined ? 'You can send it unfinished' : `Sent ${shortDay(sent, facts.today)}` }] : [],
    ...worker ? [{ words: `${worker} is the social worker`, note: 'Ring them about anything that cannot wait' }] : [],
  ]
}

function peopleCard(viewing: Viewing) {
  const c = conferenceAt(viewing.facts)
  const day = c.opened !== undefined
  const rows = personRows(viewing)
  const { coming, report, open, unasked, away } = counts(rows)
  const names = (list: typeof rows) => list.slice(0, 7).map((row) => row.group === 'Family' ? firstName(row.name) : /^[A-Z]{2}/.test(row.note) ? row.note : row.note.toLowerCase()).join(', ') + (list.length > 7 ? ' and others' : '')
  const line = (icon: string, list: typeof rows, words: string) => list.length > 0 ? [{ icon, words: `${list.length} ${words}`, note: names(list) }] : []
  return { total: `${rows.length} on the list`, lines: [
    ...line('done', coming, day ? (c.held ? (coming.length === 1 ? 'was here' : 'were here') : 'here') : 'coming'), ...line('half', report, report.length === 1 ? 'sends a report' : 'send a report'),
    ...line('waiting', unasked, 'not asked yet'), ...line('waiting', open, day ? 'not seen to yet' : open.length === 1 ? 'has not answered' : 'have not answered'), ...line('no', away, day ? 'did not come' : 'cannot come'),
  ] }
}

/** Who was consulted about a late date, and who decided. */
function consultedWords({ seen, facts }: Viewing, told: ConferenceState['late'][number]): string[] {
  const [who, senior, decided] = [told.consulted && seen.nameOf(told.consulted), seen.words(told.senior), told.decidedBy && seen.nameOf(told.decidedBy)]
  return who ? [`${who} was consulted${senior ? `, and ${senior}` : ''}${decided ? `. ${decided} decided` : ''}. Kept ${shortDay(told.explainedOn, facts.today)}.`] : []
}

/** What is said once at the top of a conference that is past its limit, and stays for good. */
function lateWords(viewing: Viewing): { title: string, lines: string[], href?: string } | undefined {
  const { facts, seen, may, at } = viewing
  const c = conferenceAt({ at, conferences: seen.conferences })
  const late = clockRows(viewing)[0]?.late ?? 0
  const [clock] = clocksOf({ ...facts, events: seen.events }, c)
  if (late === 0 || !clock) return undefined
  const past = `${inWords(late)} working ${late === 1 ? 'day' : 'days'} past its limit of ${shortDay(clock.limit, facts.today)}`
  const title = c.held ? `Held ${past}` : c.booking && c.booking.onDay > clock.limit ? `Booked ${past}` : `${many(late, 'working day')} past its limit of ${shortDay(clock.limit, facts.today)}`
  const told = c.late.at(-1)
  const lines = told ? [`Why: ${seen.words(told.reason) ?? 'written down for those who may read it.'}`, ...seen.words(told.interimSafety) ? [`Until then: ${seen.words(told.interimSafety)}`] : [],
    ...told.breach ? [`This is a breach of the limit, and nobody agreed to it. Kept ${shortDay(told.explainedOn, facts.today)}.`] : [],
    ...consultedWords(viewing, told)] : ['Nobody has said why yet.']
  return { title, lines, ...may.has('explain a late date') ? { href: to(paths.lateDate, at) } : {} }
}
