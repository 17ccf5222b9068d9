// The duties before a conference in words: what, who, by when with its reason, and how each stands; for the picture and its table alike.
import { dayText, shortDay } from '../../calendar/day.ts'
import { rules } from '../../procedures/england/rules.ts'
import { sectionsFor } from '../../procedures/reports/sections.ts'
import { missingFrom, reportOn } from '../../procedures/reports/expected.ts'
import type { Duty } from '../../procedures/back-plan/duty.ts'
import type { Plan } from '../../procedures/back-plan/plan.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'
import { agencyWords } from '../reports/agency-words.ts'
import { firstName } from '../reports/together.ts'
import type { Duty as DrawnDuty } from '../pictures/back-plan.ts'
import type { Viewing } from '../page.ts'

export interface DutyRow { readonly duty: Duty, readonly what: string, readonly who: string, readonly by: string, readonly why: string | undefined, readonly byNote: string, readonly now: string }

/** Every duty of a plan, as whoever looks may know it. */
export const dutyRows = (viewing: Viewing, plan: Plan): DutyRow[] => plan.duties.map((duty) => ({
  duty, what: what(viewing, duty), who: (duty.person && viewing.seen.nameOf(duty.person)) ?? sentence(viewing.facts.council.roleTitle(duty.role)), now: nowOf(viewing, duty),
  by: `${shortDay(duty.dueOn, viewing.facts.today)}${duty.why?.dueAt ? `, ${duty.why.dueAt.slice(11)}` : ''}`, why: duty.why && whyAddress(viewing, plan, duty.why.rule.id), byNote: duty.why ? '' : 'No rule sets it',
}))

/** Where a date before the conference explains itself: from the booking where it was made, otherwise from the day that is supposed. */
export function whyAddress({ at, seen }: Viewing, plan: Plan, rule: string): string {
  const child = conferenceAt({ at, conferences: seen.conferences }).subjects.find((one) => seen.nameOf(one) !== undefined)
  const kept = plan.because.id !== 'supposed' && rules.some((r) => r.id === rule)
  return kept && child ? to(paths.why, { child, rule, event: plan.because.id }) : `${to(paths.whyBack, { ...at, rule })}?day=${dayText(plan.onDay)}`
}

function what({ seen }: Viewing, { kind, child, agency }: Duty): string {
  switch (kind) {
    case 'invitation list': return 'Invitation list agreed'
    case 'invitations out': return 'Invitations out'
    case 'needs seen to': return 'What people need, arranged'
    case 'exclusion request': return 'Exclusion, if asked for'
    case 'observer request': return 'Observers, if asked for'
    case 'report on a child': return `Report on ${firstName((child && seen.nameOf(child)) ?? 'a child')} authorised`
    case 'partner report': return `${agencyWords(agency)} report`
    case 'reports shown to the family': return 'Shown and explained to family'
    case 'partner reports shown to the family': return 'Partner reports to family'
    case 'partner reports circulated': return 'Partner reports sent round'
  }
}

/** How it stands, in as few words as tell it. */
function nowOf(viewing: Viewing, d: Duty): string {
  if (d.as === 'done') return d.doneOn === undefined ? 'Done' : `${shortDay(d.doneOn, viewing.facts.today)}${d.doneOn > d.dueOn ? ', late' : ''}`
  if (d.optional) return d.dueOn < viewing.facts.today ? 'The day to ask has passed' : 'Nobody has asked yet'
  if (d.stage === 'to authorise') return `With ${managerOf(viewing, d)}`
  if (d.stage === 'sent back') return 'Sent back'
  if (d.kind === 'report on a child' && d.child) return sectionsLeft(viewing, d)
  if (d.kind === 'needs seen to') return d.parts?.of ? `${d.parts.of} written down` : 'Nothing written down yet'
  if (d.parts && d.parts.of > 1) return `${d.parts.done} of ${d.parts.of}`
  return d.as === 'cannot be met' ? 'Its day has passed' : d.stage === 'not sent' ? 'Not in yet' : 'Not yet'
}

/** "3 sections to go", as far as the parts kept tell it; what is being typed is seen by its writer alone. */
function sectionsLeft({ at, seen }: Viewing, d: Duty): string {
  const report = reportOn(conferenceAt({ at, conferences: seen.conferences }), d.child!)
  const left = missingFrom(report, 'social worker').length
  return report === undefined || left === sectionsFor('social worker').length ? 'Not sent yet' : `${left} ${left === 1 ? 'section' : 'sections'} to go`
}

function managerOf({ seen, facts }: Viewing, { child }: Duty): string {
  const team = child && facts.children.get(child)?.team
  const manager = [...seen.involvements.values()].find((i) => i.role === 'team manager' && i.team === team && i.untilOn === undefined)
  return seen.nameOf(manager?.person) ?? `the ${facts.council.roleTitle('team manager')}`
}

export const pictureDuty = ({ duty, what: words, who, now }: DutyRow): DrawnDuty => ({ what: words, who, opensOn: duty.opensOn, dueOn: duty.dueOn, as: drawnAs(duty), now })

/** Something that need not be asked for is never late. */
const drawnAs = (duty: Duty): Duty['as'] => duty.optional && duty.as !== 'done' ? 'not begun' : duty.as

const states = { 'done': 'done', 'begun': 'waiting', 'not begun': 'waiting', 'at risk': 'risk', 'cannot be met': 'late' } as const

/** The same rows as cells of the table: what, who, by, now. */
export const tableRows = (rows: readonly DutyRow[]) => rows.map((row) => [
  { words: row.what, strong: true }, row.who, { words: row.by, date: row.why ?? '', note: row.byNote }, { state: states[drawnAs(row.duty)], words: stateWords(row) },
])

function stateWords({ duty, now }: DutyRow): string {
  if (duty.as === 'done') return `Done ${now}`
  if (duty.as !== 'cannot be met' || duty.optional) return now
  return now === 'Its day has passed' ? 'Cannot be met' : `Cannot be met: ${now.charAt(0).toLowerCase()}${now.slice(1)}`
}

/** Who comes when on the day. */
export const arrivalRows = (viewing: Viewing, plan: Plan) => plan.arrivals.map(({ rule, why }) => [
  { words: why.rule.says, strong: false }, sentence(viewing.facts.council.roleTitle(rule.who)), { words: why.dueAt?.slice(11) ?? shortDay(why.due, viewing.facts.today), date: whyAddress(viewing, plan, rule.id) },
])
