// Everything that happened to one conference, the newest first, with who says so.
import { shortDay } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { passagesOf } from '../../record/events.ts'
import { movesIn } from '../../procedures/closed-days.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { happenedLine, tellable } from '../child/happened.ts'
import { movedWords } from '../child/why-shown.ts'
import { headOf } from './head.ts'
import type { Event } from '../../record/events.ts'
import type { Viewing } from '../page.ts'

/** What people typed while the conference sat is in the map, the plan and the minutes, and who holds a record follows from the list: here they would drown the rest. */
const apart: readonly Event['type'][] = ['InvolvementBegan', 'InvolvementEnded', 'MapEntryKept', 'MapEntryRemoved', 'ScoreGiven', 'ReportSectionKept', 'MinutesSectionKept', 'AgendaStepBegun']
const most = 300

export const historyPage = page({
  path: paths.history,
  title: 'History',
  may: 'see papers',
  directory: true,
  reads: ['show'],
  view: {
    template: 'conference/history.njk',
    shows: (viewing) => {
      const all = viewing.seen.events.filter((e) => e.conference === viewing.at.conference && tellable(e, viewing.seen, viewing.facts.by))
      const shown = viewing.at['show'] === 'all' ? all : all.filter((e) => !apart.includes(e.type))
      const rows = [...shown.map((e) => ({ ...rowOf(viewing, e), keptAt: e.keptAt, no: e.no })), ...movedRows(viewing)].sort((a, b) => a.keptAt < b.keptAt ? 1 : a.keptAt > b.keptAt ? -1 : b.no - a.no)
      return { head: headOf(viewing, 'History'), rows: rows.slice(0, most), hidden: all.length - shown.length, cut: rows.length > most }
    },
  },
})

function rowOf({ seen, facts }: Viewing, e: Event) {
  const kept = londonTime(e.keptAt)
  const about = e.about && e.about !== e.by ? seen.nameOf(e.about) : undefined
  return {
    on: shortDay(e.on, facts.today), kept: kept.on === e.on ? kept.at : `kept ${shortDay(kept.on, facts.today)} ${kept.at}`, what: about ? `${happenedLine(e, facts)}: ${about}` : happenedLine(e, facts),
    words: passagesOf(e).flatMap((p) => seen.words(p) ?? []).join(' '), who: seen.nameOf(e.by) ?? 'Somebody', wordOf: e.onWordOf ? `on the word of ${seen.nameOf(e.onWordOf) ?? 'somebody'}` : '',
  }
}

/** Dates that moved because a working day was added or taken away: nobody's act on this conference, and yet something that happened to it. */
const movedRows = (viewing: Viewing) => movesIn(viewing.seen.events, viewing.at.conference!, viewing.facts.council, viewing.facts).map((m) => {
  const { words, note } = movedWords(viewing, m)
  const what = `${sentence(m.rule.name)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  return { on: shortDay(m.change.on, viewing.facts.today), kept: londonTime(m.change.keptAt).at, what, words: note, who: viewing.seen.nameOf(m.change.by) ?? 'Somebody', wordOf: '', keptAt: m.change.keptAt, no: m.change.no }
})
