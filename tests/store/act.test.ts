// An act from a form: sent twice it is answered alike although its step would now refuse, and its draft ends when it is kept.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { discussionPage as discussing } from '../../src/pages/child/discussion.ts'
import { concludeEnquiryPage as ending } from '../../src/pages/child/enquiry.ts'
import { act, doStep, placeOf } from '../../src/server/act.ts'
import { draftOf, saveDraft } from '../../src/store/drafts.ts'
import { OtherContent } from '../../src/store/keep.ts'
import { as } from '../../src/store/transaction.ts'
import { dayText } from '../../src/calendar/day.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, fresh, stored } from './stored.ts'
import { household, thisDay, type Household } from './households.ts'
import type { Event } from '../../src/record/events.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
let h: Household
beforeAll(async () => {
  database = await stored()
  h = await household()
  await doStep(h.worker, 'record a discussion', { child: h.child }, fresh(), (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'enquiry begins', children: [h.child] }))
})

const [year, month, date] = dayText(thisDay()).split('-') as [string, string, string]
const raw = (outcome: string) => ({ 'concludedOn-day': date, 'concludedOn-month': month, 'concludedOn-year': year, outcome, _csrf: fresh() })

const idsOf = (done: Awaited<ReturnType<typeof act>>) => 'kept' in done && (done.kept.kept as readonly Event[]).map((e) => e.id)

describe(`on the ${whichDatabase}`, () => {
  test('a form sent twice is answered alike, though the enquiry it ends is ended by then; other answers under its id are refused', async () => {
    const id = fresh(), at = { child: h.child }
    await as(h.worker, (tx) => saveDraft(tx, placeOf(ending, at), { outcome: 'conference needed' }))
    const first = await act(ending, h.worker, at, raw('conference needed'), id)
    expect(first).toMatchObject({ kept: { again: false } })
    expect(await as(h.worker, (tx) => draftOf(tx, placeOf(ending, at)))).toBeUndefined()
    const second = await act(ending, h.worker, at, raw('conference needed'), id)
    expect(second).toMatchObject({ kept: { again: true } })
    expect(idsOf(second)).toEqual(idsOf(first))
    await expect(act(ending, h.worker, at, raw('no conference needed'), id)).rejects.toThrow(OtherContent)
    expect(await act(ending, h.worker, at, raw('conference needed'), fresh())).toMatchObject({ refused: { refused: expect.stringContaining('No enquiry is open') } })
    expect(await asSuperuser(database, (run) => run(sql`select events from audit where act = ${id}::uuid`))).toEqual([{ events: 1 }])
  })

  test('the same form opened anew, as after Back, is asked about once; whoever presses again means it', async () => {
    const at = { child: h.child }
    const said = { 'heldOn-day': date, 'heldOn-month': month, 'heldOn-year': year, children: h.child, outcome: 'no enquiry', reason: 'Said once.' }
    expect(await act(discussing, h.worker, at, said, fresh())).toMatchObject({ kept: { again: false } })
    const again = await act(discussing, h.worker, at, said, fresh())
    expect(again).toMatchObject({ refused: { refused: expect.stringContaining('You sent exactly this at') }, act: expect.any(String) })
    expect(await act(discussing, h.worker, at, { ...said, reason: 'Something else.' }, fresh())).toMatchObject({ kept: { again: false } })
    expect(await act(discussing, h.worker, at, said, (again as { act: string }).act)).toMatchObject({ kept: { again: false } })
  })

  test('a form with something missing keeps nothing and is told what', async () => {
    const id = fresh()
    expect(await act(ending, h.worker, { child: h.child }, { _csrf: 'x' }, id)).toMatchObject({ problems: [{}, {}] })
    expect(await asSuperuser(database, (run) => run(sql`select 1 from audit where act = ${id}::uuid`))).toEqual([])
  })
})
