// Find a record by a name or a number among those this person may open. What is typed goes in the form, never in the address.
import { longDay } from '../../calendar/day.ts'
import { findRecords, type Found } from '../../store/find.ts'
import { childrenListed, type ListedChild } from '../../store/lists.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ChildId } from '../../record/people.ts'
import { shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { ageOn } from './called.ts'

interface Looked { readonly found: Found | undefined, readonly rows: ReadonlyMap<ChildId, ListedChild> }

export const findPage = page({
  path: paths.find,
  title: 'Find',
  may: 'find a record',
  asks: (_facts: Facts) => ({ name: shortText('Name or number', { max: 100, missing: 'Enter a name or a number', hint: 'A child’s or relative’s name, or how it begins; a census number; a conference number' }) }),
  load: async (): Promise<Looked> => ({ found: undefined, rows: new Map() }),
  gives: async (tx, _at, _facts, { name }): Promise<Looked> => {
    const found = await findRecords(tx, name)
    return { found, rows: await childrenListed(tx, found.children) }
  },
  names: () => [],
  button: 'Find',
  view: {
    template: 'worklists/find.njk',
    shows: ({ seen, facts }, { found, rows }) => ({
      asked: found !== undefined, more: found?.more ?? false, conference: found?.conference ? to(paths.conference, { conference: found.conference }) : '',
      found: (found?.children ?? []).map((child) => {
        const row = rows.get(child)
        const age = ageOn(row?.bornOn, facts.today)
        return {
          words: seen.nameOf(child) ?? 'A record', href: to(paths.child, { child }), icon: '', end: row?.planSince !== undefined ? `on a plan since ${longDay(row.planSince)}` : '',
          note: age !== undefined ? `${age}, born ${longDay(row!.bornOn!)}` : row?.expectedOn !== undefined ? `birth expected ${longDay(row.expectedOn)}` : '',
        }
      }).sort((a, b) => a.words < b.words ? -1 : 1),
    }),
  },
})
