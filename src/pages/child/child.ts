// A child's record: what is so now, and one timeline of everything that happened, as a picture and as a table.
import { shortDay, longDay } from '../../calendar/day.ts'
import { planNow } from '../../record/child-state.ts'
import { childAt } from '../../record/known.ts'
import { happenedLine } from './happened.ts'
import { nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { to } from '../paths.ts'

export const childPage = page({
  path: paths.child,
  title: 'Record',
  heading: ({ at }) => nameOf(at.child!, 'This child'),
  may: 'see a record',
  view: {
    template: 'child/child.njk',
    shows: ({ at, seen, facts }) => {
      const child = childAt({ at, children: seen.children })
      const plan = planNow(child)
      const events = seen.events.filter((e) => e.children.includes(at.child!)).toReversed()
      return {
        born: child.bornOn !== undefined ? `Born ${longDay(child.bornOn)}` : child.expectedOn !== undefined ? `Birth expected ${longDay(child.expectedOn)}` : '',
        plan: plan ? `On a plan since ${longDay(plan.beganOn)}` : 'No plan',
        conferences: [...child.conferences].map(([id, c]) => ({ href: to(paths.conference, { conference: id }), words: c.kind, on: c.heldOn ?? c.onDay, day: shortDayOr(c.heldOn ?? c.onDay) })),
        rows: events.map((e) => ({ on: shortDay(e.on), what: happenedLine(e), who: seen.nameOf(e.by) ?? 'Somebody', why: seen.words(reasonOf(e)) ?? '' })),
        siblings: [...facts.children.keys()].filter((c) => c !== at.child && seen.nameOf(c)).map((c) => ({ href: to(paths.child, { child: c }), name: seen.nameOf(c)! })),
      }
    },
  },
})

const shortDayOr = (on: Parameters<typeof shortDay>[0] | undefined): string => on === undefined ? 'no day yet' : shortDay(on)
const reasonOf = (e: { facts: object }) => (e.facts as { reason?: never }).reason
