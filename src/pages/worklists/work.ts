// My work: what is at risk, what waits for me, what I wait for, and ten days ahead. Roles change its rows, not its layout.
import { councilStaff } from '../../record/people.ts'
import { longDay, shortDay } from '../../calendar/day.ts'
import { paperName } from '../copies/making.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { workOf, type Work } from './work-lists.ts'
import { askedCards } from './waiting-for-you.ts'
import { diaryRow, limitRow, moreOf, othersRow, ownRow, tenDaysOf, todoRow, wording } from './work-view.ts'

export const workPage = page({
  path: paths.work,
  title: 'My work',
  may: 'see own work',
  reads: ['show', 'kind'],
  load: workOf,
  names: (work) => work.people,
  view: { template: 'worklists/work.njk', shows: (viewing, work) => shows(viewing, work) },
})

function shows(viewing: Viewing, work: Work) {
  const w = wording(viewing, work)
  const { facts: { today, by } } = viewing
  const staff = work.roles.some((role) => councilStaff.includes(role))
  const runs = work.diary.filter((c) => c.chair === by || c.minuteTaker === by)
  const next = runs.find((c) => c.onDay !== today)
  const atRisk = work.risks.total - work.late
  return {
    staff, administers: work.roles.includes('council administrator'), today: longDay(today), waitsForYou: work.roles.includes('partner professional'), asked: askedCards(work.asked, viewing),
    copies: work.copies.map((c) => ({ icon: 'say', words: paperName[c.paper], note: c.number, href: to(paths.copy, { conference: c.conference, copy: c.copy }), end: shortDay(c.sentOn, today) })),
    glance: [
      { figure: `${work.late.toLocaleString('en-GB')}${work.manyMore ? '+' : ''}`, words: work.late === 1 ? 'past its limit' : 'past their limit', href: '#limits', state: work.late > 0 ? 'late' : '' },
      { figure: atRisk, words: atRisk === 1 ? 'limit at risk' : 'limits at risk', href: '#limits', state: atRisk > 0 ? 'risk' : '' },
      { figure: work.todo.total, words: 'to do', href: '#todo' }, { figure: work.waiting, words: 'waiting for others', href: '#others' },
    ],
    limits: work.risks.rows.map((risk) => limitRow(risk, w)), moreLimits: moreOf(work.risks, 'limits', 'limits'), noLimits: nothingAtRisk(work, w),
    todo: work.todo.rows.map((line) => todoRow(line, w)), moreTodo: moreOf(work.todo, 'todo', 'todo'),
    others: work.others.rows.map((line) => othersRow(line, w)), moreOthers: moreOf(work.others, 'others', 'others'), oneKind: viewing.at['kind'] !== undefined,
    runs: work.roles.includes('conference chair') || work.roles.includes('minute-taker'), day: runs.filter((c) => c.onDay === today).map((c) => diaryRow(c, w)), nextRun: next ? diaryRow(next, w) : null,
    own: work.own.rows.map((row) => ownRow(row, w)), hasOwn: work.roles.includes('social worker'), moreOwn: moreOf(work.own, 'children', 'children'),
    tenDays: tenDaysOf(w),
  }
}

const nothingAtRisk = (work: Work, w: ReturnType<typeof wording>): string =>
  `No limits at risk.${work.next ? ` The next is ${w.call(work.next.limit.children).title}, ${shortDay(work.next.limit.due, w.viewing.facts.today)}.` : ' None runs in the next weeks.'}`
