// The people of a conference: who is asked and why, whom they know, what they answered, and who has not been thought about.
import { shortDay } from '../../calendar/day.ts'
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { many } from './called.ts'
import { firstName } from '../reports/together.ts'
import { headOf } from './head.ts'
import { notThoughtOf } from './not-thought-of.ts'
import { counts, personRows, type PersonRow } from './people-rows.ts'
import { quorumRows } from './quorum-rows.ts'
import type { Viewing } from '../page.ts'

const icon = { done: 'done', waiting: 'waiting', risk: 'risk', half: 'half', no: 'no' } as const

export const peoplePage = page({
  path: paths.people,
  title: 'People',
  may: 'see invitations',
  view: {
    template: 'conference/people.njk',
    shows: (viewing) => {
      const { at, may } = viewing
      const rows = personRows(viewing)
      const day = conferenceAt(viewing.facts).opened !== undefined
      const { coming, report, open, unasked, away } = counts(rows)
      const say = (n: number, one: string, more: string) => n > 0 ? [`${n} ${n === 1 ? one : more}`] : []
      return {
        head: headOf(viewing, 'People'), total: many(rows.length, 'person is on the list.', 'people are on the list.'),
        tally: [
          ...say(coming.length, day ? 'was here' : 'comes', day ? 'were here' : 'come'), ...say(report.length, 'sends a report', 'send a report'),
          ...say(open.length, day ? 'not seen to' : 'has not answered', day ? 'not seen to' : 'have not answered'),
          ...say(unasked.length, 'has not been asked', 'have not been asked'), ...say(away.length, day ? 'did not come' : 'cannot come', day ? 'did not come' : 'cannot come'),
        ].join(', '),
        verdicts: quorumRows(viewing).map((row) => ({ kind: row.kind, words: `${firstName(row.name.split(',')[0]!)} ${row.words.toLowerCase()}` })),
        groups: groupsOf(viewing, rows),
        over: conferenceAt(viewing.facts).held !== undefined,
        add: may.has('propose who comes') && !conferenceAt(viewing.facts).held ? to(paths.propose, at) : '', unasked: unasked.length,
        chase: rows.filter((row) => row.action === 'Chase').length, invite: may.has('send invitations') && conferenceAt(viewing.facts).booking ? to(paths.invite, at) : '',
        removed: removedOf(viewing), others: notThoughtOf(viewing), crowd: crowd(viewing, coming),
      }
    },
  },
})

function groupsOf({ at, may, facts }: Viewing, rows: readonly PersonRow[]) {
  const booked = conferenceAt(facts).booking !== undefined
  return [...new Set(rows.map((row) => row.group))].map((title) => ({ title, rows: rows.filter((row) => row.group === title).map((row) => ({
    ...row, icon: icon[row.state], first: firstName(row.name),
    action: row.action === 'Chase' && may.has('send invitations') ? { words: 'Chase', href: `${to(paths.invite, at)}?who=${row.person}` }
      : row.action === 'Ask' && may.has('send invitations') && booked ? { words: 'Ask', href: `${to(paths.invite, at)}?who=${row.person}` } : { words: 'Open', href: to(paths.invited, { ...at, person: row.person }) },
    href: to(paths.invited, { ...at, person: row.person }),
  })) }))
}

/** Thought about and not asked: taken off the list, or no subject. With who decided and when. */
function removedOf(viewing: Viewing): { words: string, note: string }[] {
  const { seen, facts } = viewing
  const c = conferenceAt({ at: viewing.at, conferences: seen.conferences })
  const off = allOf(seen.events, 'InvitationRemoved').filter((e) => e.conference === c.conference && c.removed.has(e.facts.person))
    .map((e) => ({ words: seen.nameOf(e.facts.person) ?? 'Somebody', note: `${seen.words(e.facts.reason) ?? 'Reason kept'} ${seen.nameOf(e.by) ?? 'Somebody'}, ${shortDay(e.on, facts.today)}` }))
  const not = allOf(seen.events, 'NotASubject').filter((e) => e.conference === c.conference)
    .map((e) => ({ words: `${seen.nameOf(e.facts.child) ? firstName(seen.nameOf(e.facts.child)!) : 'A brother or sister'}, not a subject`, note: `${seen.words(e.facts.reason) ?? 'Reason kept'} ${seen.nameOf(e.by) ?? 'Somebody'}, ${shortDay(e.on, facts.today)}` }))
  return [...off, ...not]
}

/** From six strangers on, a parent finds it hard to speak. */
function crowd({ facts }: Viewing, coming: readonly PersonRow[]): string {
  const strangers = coming.filter((row) => row.group !== 'Family' && facts.people.get(row.person)?.agency !== 'advocacy').length + 2
  return strangers < 6 ? '' : `With the chair and the minute-taker, ${strangers} professionals will be in the room with the family. Each makes it harder to speak. Somebody who may come could send a report.`
}
