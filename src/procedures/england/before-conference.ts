// What must be ready before a conference, counted back from its date: reports, the list of people, and requests to the chair.
import { day } from '../../calendar/day.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Role } from '../../record/people.ts'
import { latest, rule, sameConference, type Written } from '../rule.ts'
import { ownShown, partnersSent, partnersShown } from '../reports/all-in.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

type Booked = FactsOf<'ConferenceBooked'>
type Told = 'initial' | 'first review' | 'review'

/** Which of a council's three figures holds: a transfer-in conference is prepared as an initial one. */
const kindTold = (booked: Booked): Told => (booked.kind === 'first-review' ? 'first review' : booked.kind === 'review' ? 'review' : 'initial')

type Own = Pick<Written<'ConferenceBooked'>, 'name' | 'says' | 'due' | 'metBy' | 'endsItself' | 'reading' | 'examples' | 'ifLate'> & { who: Role }

const beforeConference = (own: Own) => rule<'ConferenceBooked'>({
  cites: commonPractice.at('Conferences, what is left to each council'),
  since: firstEdition,
  starts: latest('ConferenceBooked'),
  endedBy: [sameConference('ConferenceHeld')],
  ...own,
})

const twoDays: Written<'ConferenceBooked'>['examples'] = [
  { given: { kind: 'initial', onDay: day('2026-03-23') }, ours: '2 working days before', due: day('2026-03-19') },
  { given: { kind: 'transfer-in', onDay: day('2026-04-08') }, ours: '2 working days before', due: day('2026-04-02') },
  { given: { kind: 'initial', onDay: day('2026-03-30'), from: '10:00' }, ours: '48 hours before', due: day('2026-03-28'), dueAt: '2026-03-28T09:00' },
]
const fiveDays: Written<'ConferenceBooked'>['examples'] = [
  { given: { kind: 'initial', onDay: day('2026-03-23') }, ours: '5 working days before', due: day('2026-03-16') },
  { given: { kind: 'review', onDay: day('2026-06-23') }, ours: '4 weeks before', due: day('2026-05-26') },
]

export const reportToFamily = beforeConference({
  name: 'social worker report to family',
  says: 'Give the social worker’s report to the family, and explain it, at least {length} before the conference.',
  due: (c, ours) => ours(`social worker report to family, ${kindTold(c)}`).before(c.onDay, c.from),
  metBy: sameConference('ReportShownToFamily', undefined, ownShown),
  reading: 'Given to the family once every parent who is asked to come has seen the report as it stands.',
  who: 'social worker',
  ifLate: { ask: 'Why was the family given the report late?', tell: ['team manager', 'conference chair'] },
  examples: twoDays,
})

export const reportToUnit = beforeConference({
  name: 'social worker report to unit',
  says: 'Send the social worker’s report, authorised, to the chair at least {length} before the conference.',
  due: (c, ours) => ours(`social worker report to unit, ${kindTold(c)}`).before(c.onDay, c.from),
  metBy: sameConference('ReportAuthorised'),
  who: 'team manager',
  ifLate: { ask: 'Why did the report reach the chair late?', tell: ['team manager', 'conference chair'] },
  examples: twoDays,
})

export const partnerReport = beforeConference({
  name: 'partner report',
  says: 'Send a written report at least {length} before the conference.',
  due: (c, ours) => ours(`partner report, ${kindTold(c)}`).before(c.onDay, c.from),
  metBy: sameConference('ReportSent', r => r.kind === 'partner', partnersSent),
  reading: 'Each agency that is asked to come owes a report of its own; the last one to be sent meets this.',
  who: 'partner professional',
  examples: twoDays,
})

export const partnerReportsCirculated = beforeConference({
  name: 'partner reports circulated',
  says: 'Let everybody who was invited have the partners’ reports at least {length} before the conference.',
  due: (c, ours) => ours('partner report circulated').before(c.onDay, c.from),
  metBy: sameConference('ReportSent', r => r.kind === 'partner', partnersSent),
  reading: 'A report that is sent can be read by everybody invited who may read it, so they are circulated when the last one is sent.',
  who: 'unit administrator',
  examples: [
    { given: { kind: 'initial', onDay: day('2026-03-23') }, ours: '1 working day before', due: day('2026-03-20') },
    { given: { kind: 'review', onDay: day('2026-04-07') }, ours: '1 working day before', due: day('2026-04-02') },
  ],
})

export const partnerReportToFamily = beforeConference({
  name: 'partner report to family',
  says: 'Give the family a copy of each partner’s report at least {length} before the conference.',
  due: (c, ours) => ours(`partner report to family, ${kindTold(c)}`).before(c.onDay, c.from),
  metBy: sameConference('ReportShownToFamily', undefined, partnersShown),
  who: 'partner professional',
  examples: twoDays,
})

export const invitationList = beforeConference({
  name: 'invitation list',
  says: 'Send the list of people to invite at least {length} before the conference.',
  due: (c, ours) => ours(`invitation list, ${kindTold(c)}`).before(c.onDay, c.from),
  metBy: sameConference('InvitationSent'),
  who: 'social worker',
  reading: 'The unit sends invitations from the list, so the first invitation sent shows that the list has come.',
  examples: fiveDays,
})

export const exclusionRequest = beforeConference({
  name: 'exclusion request',
  says: 'Ask the chair at least {length} before the conference if somebody should be excluded.',
  due: (c, ours) => ours('exclusion request').before(c.onDay, c.from),
  endsItself: true,
  who: 'social worker',
  examples: fiveDays,
})

export const observerRequest = beforeConference({
  name: 'observer request',
  says: 'Ask the chair at least {length} before the conference if somebody wants to observe.',
  due: (c, ours) => ours('observer request').before(c.onDay, c.from),
  endsItself: true,
  who: 'partner professional',
  examples: fiveDays,
})
