// The people asked to a conference as they are shown: who they are, what they answered and how they are reached.
import { shortDay } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { allOf } from '../../record/events.ts'
import { workersOf } from '../../procedures/steps/convene.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { couldFill, quorumRows } from './quorum-rows.ts'
import { firstName } from '../reports/together.ts'
import type { Invited } from '../../record/conference-state.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export interface PersonRow {
  readonly person: PersonId, readonly name: string, readonly note: string, readonly group: 'Family' | 'Must come' | 'Should come' | 'May come'
  readonly why: string, readonly contact: readonly string[], readonly state: 'done' | 'waiting' | 'risk' | 'half' | 'no', readonly answer: string, readonly because: string, readonly reached: string, readonly action: 'Open' | 'Chase' | 'Ask'
}

const answers = { 'in the room': ['done', 'Coming'], 'on video': ['done', 'Coming, by video'], 'sending a deputy': ['done', 'Sends a deputy'], 'sending a report': ['half', 'Report instead'], 'not coming': ['no', 'Cannot come'] } as const
const groups = { must: 'Must come', should: 'Should come', may: 'May come' } as const

/** Everybody on the list whom this viewer may know of, in groups: family, then by how much they are needed. */
export function personRows(viewing: Viewing): PersonRow[] {
  const c = conferenceAt({ at: viewing.at, conferences: viewing.seen.conferences })
  const needed = new Set(couldFill(quorumRows(viewing)).map((one) => one.person))
  const order = ['Family', 'Must come', 'Should come', 'May come']
  return [...c.invited.values()].map((i) => rowOf(viewing, i, needed)).filter((row) => row !== undefined).sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}

function rowOf(viewing: Viewing, i: Invited, needed: ReadonlySet<PersonId>): PersonRow | undefined {
  const { seen, facts } = viewing
  const name = seen.nameOf(i.person)
  if (!name) return undefined
  const isFamily = facts.people.get(i.person)?.agency === 'family'
  const worker = workersOf(facts, i.askedAbout).some(([person]) => person === i.person)
  const [state, answer] = worker && !i.answer && !conferenceAt(facts).opened ? ['done', 'Expected'] as const : answerOf(viewing, i, needed)
  return {
    person: i.person, name, note: isFamily ? relationOf(viewing, i.person) : roleOf(viewing, i.person), group: isFamily ? 'Family' : groups[i.standing], why: seen.words(i.reason) ?? (worker ? 'Leads the enquiry, writes the reports' : ''),
    contact: i.contactWith.map((child) => firstName(seen.nameOf(child) ?? 'a child')), state, answer, because: seen.words(i.why) ?? '', reached: reachedBy(viewing, i, isFamily),
    action: i.sentOn === undefined && !conferenceAt(facts).opened ? 'Ask' : i.answer === undefined && !worker && !conferenceAt(facts).opened ? 'Chase' : 'Open',
  }
}

const presence = { 'in the room': ['done', 'Here'], 'on video': ['done', 'Here, by video'], 'apologies': ['no', 'Apologies'], 'did not come': ['no', 'Did not come'] } as const

/** Before the day what somebody answered; from its opening on, whether they are here. */
function answerOf({ facts }: Viewing, i: Invited, needed: ReadonlySet<PersonId>): readonly [PersonRow['state'], string] {
  const c = conferenceAt(facts)
  const here = c.attendance.get(i.person)?.facts.here
  if (here) return presence[here]
  if (c.opened) return ['waiting', i.answer ? `${answers[i.answer][1]}. Not seen to yet` : 'Not seen to yet']
  if (i.answer) return answers[i.answer]
  if (i.sentOn === undefined) return ['waiting', 'Not asked yet']
  if (needed.has(i.person)) return ['risk', 'No answer, needed']
  const days = workingDaysBetween(i.sentOn, facts.today, facts.holidays)
  return ['waiting', days < 2 ? 'No answer yet' : `No answer, ${days} working days`]
}

/** "Mother, parental responsibility". */
function relationOf({ seen, facts }: Viewing, person: PersonId): string {
  const relations = [...seen.people.get(person)?.relations.values() ?? facts.people.get(person)?.relations.values() ?? []]
  const words = [...new Set(relations.map((r) => r.relation))].map(sentence).join(', ')
  return `${words || 'Family'}${relations.some((r) => r.parentalResponsibility) ? ', parental responsibility' : ''}`
}

/** The role somebody holds with these children, or else the agency they come from. */
function roleOf({ facts }: Viewing, person: PersonId): string {
  const c = conferenceAt(facts)
  const p = facts.people.get(person)
  const own = [...p?.involvements.values() ?? []].find((i) => i.child && c.subjects.includes(i.child) && i.role === 'social worker')
  return own ? sentence(facts.council.roleTitle('social worker')) : sentence(p?.agency ?? 'other')
}

/** How somebody is reached, in words: never an address or a number. */
function reachedBy(viewing: Viewing, i: Invited, isFamily: boolean): string {
  const { seen, facts } = viewing
  const c = conferenceAt(facts)
  const sent = allOf(seen.events, 'InvitationSent').findLast((e) => e.conference === c.conference && e.facts.person === i.person)
  if (!isFamily) return sent ? `Notice, ${shortDay(sent.facts.sentOn, facts.today)}` : ''
  const contact = seen.people.get(i.person)?.safeContact
  const how = contact === 'open' ? '' : contact === 'plain' ? 'Plain notes only' : 'Send nothing until safe contact is recorded'
  return [sent?.facts.how === 'in person' ? 'By the social worker, in person' : '', how].filter(Boolean).join('. ')
}

/** How many come, send a report, have not answered, cannot come; with who, for a short list. */
export function counts(rows: readonly PersonRow[]) {
  const of = (...states: PersonRow['state'][]) => rows.filter((row) => states.includes(row.state))
  return { coming: of('done'), report: of('half'), open: of('waiting', 'risk').filter((row) => row.action !== 'Ask'), unasked: rows.filter((row) => row.action === 'Ask' && row.state !== 'done'), away: of('no') }
}
