// A child's record: four figures, everything in time as a picture and as a table, the people, and what may be done next.
import { longDay, shortDay, type Day } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { deadlines, type Deadline } from '../../procedures/deadlines.ts'
import { correctable } from '../../procedures/steps/enquiry.ts'
import { hasTimes } from '../../procedures/steps/sitting-times.ts'
import { planNow, type ChildState } from '../../record/child-state.ts'
import type { Event } from '../../record/events.ts'
import { childAt, type At } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'
import { nameOf } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { timeline } from '../pictures/timeline.ts'
import { ageOn } from '../worklists/called.ts'
import { limitRules } from '../worklists/limits.ts'
import { conferenceRows, peopleRows } from './beside.ts'
import { happenedLine, tellable } from './happened.ts'
import { nextThings } from './next.ts'
import { timelineOf, zooms, type Zoom } from './time.ts'

const first = 20

export const childPage = page({
  path: paths.child,
  title: 'Record',
  heading: ({ at, seen, facts }) => { const age = ageOn(seen.children.get(at.child!)?.bornOn, facts.today); return age === undefined ? nameOf(at.child!, 'This child') : [nameOf(at.child!, 'This child'), `, ${age}`] },
  may: 'see a record',
  reads: ['zoom', 'show'],
  view: { template: 'child/child.njk', shows: (viewing) => shows(viewing) },
})

function shows(viewing: Viewing) {
  const { at, seen, facts } = viewing
  const child = childAt({ at, children: seen.children })
  const zoom = zooms.find((one) => one === at['zoom']) ?? 'began'
  const known = new Set(seen.events.map((e) => e.id))
  const limits = viewing.may.has('see deadlines') ? deadlines(facts.events, facts.council, facts.holidays).filter((d) => limitRules.includes(d.rule) && d.children.includes(at.child!) && d.metOn === undefined && d.endedOn === undefined && known.has(d.because)) : []
  const events = grouped(told(viewing).toReversed().sort((a, b) => b.on - a.on || b.no - a.no), facts)
  const shown = at['show'] === 'all' ? events : events.slice(0, first)
  return {
    caption: child.number ? `Record ${child.number}` : '', facts: [bornWords(child), seen.nameOf(child.team) ?? ''].filter(Boolean).map((words) => ({ words })), figures: figures(viewing, child, limits),
    picture: timeline(timelineOf({ child: at.child!, seen, nameOf: seen.nameOf, of: 'The record', plan: facts.council.say('{Plan}'), limits: limits.map((d) => ({ on: d.due, words: `limit ${shortDay(d.due, facts.today).slice(4)}` })), today: facts.today, zoom })),
    zooms: ([['three-months', 'Three months'], ['began', 'Since it began'], ['all', 'All years']] as const).map(([value, words]) => ({ words, href: `${to(paths.child, at)}?zoom=${value}`, here: value === zoom })),
    rows: shown.map((group, i) => row(viewing, group, shown[i - 1]?.[0])), more: events.length > shown.length ? { words: `and ${events.length - shown.length} more`, href: `${to(paths.child, at)}?show=all${zoomed(zoom)}#everything` } : null,
    next: nextThings(viewing, child), conferences: conferenceRows(child, facts.today), people: peopleRows(viewing),
    siblings: [...seen.children.keys()].filter((c) => c !== at.child && seen.nameOf(c)).map((c) => ({ href: to(paths.child, { child: c }), words: seen.nameOf(c)! })),
  }
}

const bornWords = (child: ChildState): string => child.bornOn !== undefined ? `Born ${longDay(child.bornOn)}` : child.expectedOn !== undefined ? `Birth expected ${longDay(child.expectedOn)}` : ''
const zoomed = (zoom: Zoom) => zoom === 'began' ? '' : `&zoom=${zoom}`

function figures({ facts, at, may }: Viewing, child: ChildState, limits: readonly Deadline[]) {
  const held = [...child.conferences.values()].filter((c) => c.heldOn !== undefined).length
  return [
    whereItStands(facts, child), // whoever may not see limits is not told that none runs
    ...!may.has('see deadlines') ? [] : [limits[0] ? untilLimit(facts, at, limits[0]) : { figure: 'No', words: 'limit runs' }],
    { figure: held, words: held === 1 ? 'conference held' : 'conferences held' },
    { figure: child.coreGroups.length, words: child.coreGroups.length === 1 ? 'core group held' : 'core groups held' },
  ]
}

function whereItStands(facts: Facts, child: ChildState) {
  const plan = planNow(child)
  const months = plan && Math.floor((facts.today - plan.beganOn) / 30.44)
  if (plan) return { figure: months, words: `${months === 1 ? 'month' : 'months'} on a plan, ${plan.harm}` }
  const open = [...child.enquiries.values()].find((q) => q.beganOn !== undefined && q.outcome === undefined)
  return open ? { figure: workingDaysBetween(open.beganOn!, facts.today, facts.holidays), words: 'working days into the enquiry' } : { figure: 'No', words: 'plan now' }
}

function untilLimit(facts: Facts, at: At, next: Deadline) {
  const left = workingDaysBetween(facts.today, next.due, facts.holidays)
  const past = next.due < facts.today
  return {
    figure: past ? workingDaysBetween(next.due, facts.today, facts.holidays) : left, words: `working days ${past ? 'past the limit' : 'to the limit'}: ${next.rule.replaceAll('-', ' ')}`,
    href: to(paths.why, { child: at.child, rule: next.rule, event: next.because }), state: past ? 'late' : left <= 7 ? 'risk' : '',
  }
}

/** What is told of this child, a row each: that somebody was added stands once, as what they are to the child. */
function told({ at, seen, facts }: Viewing): Event[] {
  const related = new Set(seen.events.flatMap((e) => e.type === 'RelationRecorded' && e.children.includes(at.child!) ? e.about ?? [] : []))
  return seen.events.filter((e) => e.children.includes(at.child!) && tellable(e, seen, facts.by) && !((e.type === 'PersonRecorded' || e.type === 'PersonNamed') && e.about && related.has(e.about)))
}

/** What the same person kept of the same kind on the same day, one after the other, is one row: the parts of a report, or of the map. */
function grouped(events: readonly Event[], facts: Viewing['facts']): Event[][] {
  const groups: Event[][] = []
  for (const e of events) {
    const last = groups.at(-1)
    if (last && (many.has(e.type) || !correctable.includes(e.type) && happenedLine(last[0]!, facts) === happenedLine(e, facts)) && last[0]!.type === e.type && last[0]!.by === e.by && last[0]!.on === e.on && last[0]!.conference === e.conference) last.push(e)
    else groups.push([e])
  }
  return groups
}
const many = new Set<Event['type']>(['ReportSectionKept', 'AttendanceRecorded', 'MapEntryKept', 'MinutesSectionKept', 'InvitationSent', 'InvitationProposed', 'ActionKept', 'ScoreGiven', 'CopyReleased', 'CopySent'])

/** One thing that happened, as a row: the year where it changes, the words that came with it, who says so. */
function row({ at, seen, may, facts: whole }: Viewing, group: readonly Event[], before: Event | undefined) {
  const e = group[0]!
  const facts = e.facts as { [name: string]: unknown }
  const said = group.length > 1 ? undefined : ['reason', 'name', 'comment'].map((name) => seen.words(facts[name] as never)).find((words) => words !== undefined)
  const about = [...new Set(group.flatMap((one) => (one.about && seen.nameOf(one.about)) ?? []))].join(', ')
  return {
    on: !before || year(before.on) !== year(e.on) ? `${shortDay(e.on)} ${year(e.on)}` : shortDay(e.on), what: group.length > 1 ? `${happenedLine(e, whole).replace(/[:,].*/, '')}, ${group.length} times` : happenedLine(e, whole), note: [about, said].filter(Boolean).join(': '),
    who: seen.nameOf(group.every((one) => one.onWordOf === e.onWordOf) ? e.onWordOf ?? e.by : e.by) ?? 'Somebody', conference: e.conference ? to(paths.conference, { conference: e.conference }) : '', corrected: seen.events.some((c) => c.type === 'Corrected' && c.facts.event === e.id),
    correct: may.has('correct an event') && correctable.includes(e.type) ? to(paths.correct, { child: at.child, event: e.id }) : '', times: may.has('correct an event') && hasTimes(e) ? to(paths.correctTimes, { child: at.child, event: e.id }) : '',
  }
}

const year = (on: Day): string => longDay(on).slice(-4)
