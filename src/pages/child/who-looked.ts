// Who opened this record: every look, list, thing kept and refusal, the newest first, with who and by which right.
import { shortDay } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { whoSaw, type Look } from '../../store/who-saw.ts'
import type { Viewing } from '../page.ts'

const most = 100
const did: { readonly [W in Look['what']]: string } = { opened: 'Opened', listed: 'Was shown it in a list', kept: 'Kept something', refused: 'Was turned away' }

export const whoLookedPage = page({
  path: paths.whoLooked,
  title: 'Who opened this record',
  heading: ({ at }) => ['Who opened the record of ', { nameOf: at.child!, otherwise: 'this child' }],
  may: 'see who looked',
  directory: true,
  reads: ['before'],
  load: async (tx, at): Promise<Look[]> => whoSaw(tx, at.child!, /^\d{1,15}$/.test(at['before'] ?? '') ? Number(at['before']) : undefined, most + 1),
  intro: 'Every look is written down before the page is shown. Your own are here too.',
  view: {
    template: 'child/who-looked.njk',
    shows: (viewing, looks) => ({ rows: looks.slice(0, most).map((look) => rowOf(viewing, look)), older: looks.length > most ? `?before=${looks[most - 1]!.no}` : '', first: to(paths.whoLooked, viewing.at), paged: viewing.at['before'] !== undefined }),
  },
  back: paths.child,
})

function rowOf({ seen, facts }: Viewing, look: Look) {
  const when = londonTime(look.at)
  return {
    on: shortDay(when.on, facts.today), at: when.at, who: seen.nameOf(look.by) ?? 'Somebody of another record', role: look.as ? sentence(facts.council.roleTitle(look.as)) : '',
    did: did[look.what], action: `to ${look.action}${look.conference ? ', in a conference' : ''}`, refused: look.what === 'refused',
  }
}
