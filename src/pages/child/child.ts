// A child's record: four figures, everything in time as a picture and as a table, the people, and what may be done next.
import { longDay, shortDay, type Day } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { deadlines, type Deadline } from '../../procedures/deadlines.ts'
import { correctable } from '../../procedures/steps/enquiry.ts'
import { planNow, type ChildState } from '../../record/child-state.ts'
import type { Event } from '../../record/events.ts'
import { childAt } from '../../record/known.ts'
import { nameOf, sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { timeline } from '../pictures/timeline.ts'
import { ageOn } from '../worklists/called.ts'
import { limitRules } from '../worklists/limits.ts'
import { happenedLine } from './happened.ts'
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
  const events = grouped(seen.events.filter((e) => e.children.includes(at.child!)).toReversed().sort((a, b) => b.on - a.on || b.no - a.no))
  const shown = at['show'] === 'all' ? events : events.slice(0, first)
  return {
    caption: child.number ? `Record ${child.number}` : '', facts: [bornWords(child), seen.nameOf(child.team) ?? ''].filter(Boolean).map((words) => ({ words })), figures: figures(viewing, child, limits),
    picture: timeline(timelineOf({ child: at.child!, seen, nameOf: seen.nameOf, of: 'The record', limits: limits.map((d) => ({ on: d.due, words: `limit ${shortDay(d.due).slice(4)}` })), today: facts.today, zoom })),
    zooms: ([['three-months', 'Three months'], ['began', 'Since it began'], ['all', 'All years']] as const).map(([value, words]) => ({ words, href: `${to(paths.child, at)}?zoom=${value}`, here: value === zoom })),
    rows: shown.map((group, i) => row(viewing, group, shown[i - 1]?.[0])), more: events.length > shown.length ? { words: `and ${events.length - shown.length} more`, href: `${to(paths.child, at)}?show=all${zoomed(zoom)}#everything` } : null,
    next: nextThings(viewing, child), conferences: conferenceRows(child), people: peopleRows(viewing),
    siblings: [...seen.children.keys()].filter((c) => c !== at.child && seen.nameOf(c)).map((c) => ({ href: to(paths.child, { child: c }), words: seen.nameOf(c)! })),
  }
}

const bornWords = (child: ChildState): string => child.bornOn !== undefined ? `Born ${longDay(child.bornOn)}` : child.expectedOn !== undefined ? `Birth expected ${longDay(child.expectedOn)}` : ''
const zoomed = (zoom: Zoom) => zoom === 'began' ? '' : `&zoom=${zoom}`

function figures({ facts, at }: Viewing, child: ChildState, limits: readonly Deadline[]) {
  const plan = planNow(child)
  const months = plan && Math.floor((facts.today - plan.beganOn) / 30.44)
  const open = [...child.enquiries.values()].find((q) => q.beganOn !== undefined && q.outcome === undefined)
  const [next] = limits
  const left = next && workingDaysBetween(facts.today, next.due, facts.holidays)
  const held = [...child.conferences.values()].filter((c) => c.heldOn !== undefined).length
  return [
    plan ? { figure: months, words: `${months === 1 ? 'month' : 'months'} on a plan, ${plan.harm}` } : open ? { figure: workingDaysBetween(open.beganOn!, facts.today, facts.holidays), words: 'working days into the enquiry' } : { figure: 'No', words: 'plan now' },
    next ? { figure: Math.abs(left!), words: `working days ${next.due < facts.today ? 'past the limit' : 'to the limit'}: ${next.rule.replaceAll('-', ' ')}`, href: to(paths.why, { child: at.child, rule: next.rule, event: next.because }), state: next.due < facts.today ? 'late' : left! <= 7 ? 'risk' : '' } : { figure: 'No', words: 'limit runs' },
    { figure: held, words: held === 1 ? 'conference held' : 'conferences held' },
    { figure: child.coreGroups.length, words: child.coreGroups.length === 1 ? 'core group held' : 'core groups held' },
  ]
}

/** What the same person kept of the same kind on the same day, one after the other, is one row: the parts of a report, or of the map. */
function grouped(events: readonly Event[]): Event[][] {
  const groups: Event[][] = []
  for (const e of events) {
    const last = groups.at(-1)
    if (last && (many.has(e.type) || happenedLine(last[0]!) === happenedLine(e)) && last[0]!.type === e.type && last[0]!.by === e.by && last[0]!.on === e.on && last[0]!.conference === e.conference) last.push(e)
    else groups.push([e])
  }
  return groups
}
const many = new Set<Event['type']>(['ReportSectionKept', 'AttendanceRecorded', 'MapEntryKept', 'MinutesSectionKept', 'InvitationSent', 'InvitationProposed', 'ActionKept', 'ScoreGiven', 'CopyReleased', 'CopySent'])

/** One thing that happened, as a row: the year where it changes, the words that came with it, who says so. */
function row({ at, seen, may }: Viewing, group: readonly Event[], before: Event | undefined) {
  const e = group[0]!
  const facts = e.facts as { [name: string]: unknown }
  const said = group.length > 1 ? undefined : ['reason', 'name', 'comment'].map((name) => seen.words(facts[name] as never)).find((words) => words !== undefined)
  const about = [...new Set(group.flatMap((one) => (one.about && seen.nameOf(one.about)) ?? []))].join(', ')
  return {
    on: !before || year(before.on) !== year(e.on) ? `${shortDay(e.on)} ${year(e.on)}` : shortDay(e.on), what: group.length > 1 ? `${happenedLine(e).replace(/[:,].*/, '')}, ${group.length} times` : happenedLine(e), note: [about, said].filter(Boolean).join(': '),
    who: seen.nameOf(e.onWordOf ?? e.by) ?? 'Somebody', conference: e.conference ? to(paths.conference, { conference: e.conference }) : '', corrected: seen.events.some((c) => c.type === 'Corrected' && c.facts.event === e.id),
    correct: may.has('correct an event') && correctable.includes(e.type) ? to(paths.correct, { child: at.child, event: e.id }) : '',
  }
}

const year = (on: Day): string => longDay(on).slice(-4)

const conferenceRows = (child: ChildState) => [...child.conferences].map(([id, c]) => ({ words: sentence(c.kind.replaceAll('-', ' ')), href: to(paths.conference, { conference: id }), end: c.heldOn !== undefined ? `held ${shortDay(c.heldOn)}` : c.onDay !== undefined ? shortDay(c.onDay) : 'no day yet', icon: c.heldOn !== undefined ? 'done' : 'waiting', on: c.heldOn ?? c.onDay ?? Infinity }))
  .sort((a, b) => b.on - a.on)

function peopleRows({ at, seen, may, facts }: Viewing) {
  const family = [...seen.people.values()].filter((p) => p.relations.has(at.child!)).map((p) => {
    const r = p.relations.get(at.child!)!
    const needs = p.needs.map((n) => n.need).join(', ')
    return { words: seen.nameOf(p.person) ?? 'Somebody', note: [sentence(r.relation), r.parentalResponsibility ? 'parental responsibility' : '', r.household ? 'lives with the child' : '', needs ? `needs ${needs}` : ''].filter(Boolean).join(', '), need: may.has('change a record') ? to(paths.need, { child: at.child, person: p.person }) : '' }
  })
  const workers = [...seen.involvements.values()].filter((i) => i.child === at.child && i.role === 'social worker' && (i.untilOn === undefined || i.untilOn > facts.today)).map((i) => ({ words: seen.nameOf(i.person) ?? 'Somebody', note: 'Social worker', need: '' }))
  return [...family, ...workers]
}
