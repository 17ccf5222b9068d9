// Signed minutes amended, from a reader's own page to the new copies: who may know who asked, what each copy reads, and that nothing is erased.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { paths, to } from '../../src/pages/paths.ts'
import { stopPrinting } from '../../src/server/print.ts'
import { doStep } from '../../src/server/act.ts'
import { askAmendment } from '../../src/procedures/steps/amend-minutes.ts'
import { uuidOf } from '../../src/store/keep.ts'
import { heldFamily, really, serve, type Family, type Got, type Served } from './held.ts'
import { deliverAll, field, only, releasing, type Name } from './releasing.ts'

let site: Served
let f: Family
beforeAll(async () => { site = await serve() })
afterAll(async () => { await stopPrinting(); await site.close() })
const { look, release } = releasing(() => site)
const says = { part: 'discussion', wrong: 'It says that WRONGWORD happened.', right: 'RIGHTWORD happened.' }
const act = (page: Got) => ({ _act: field(page, '_act'), _shown: field(page, '_shown') })
const flat = (page: Got) => page.document.querySelector('main')!.textContent!.replace(/\s+/g, ' ')
const send = async (who: Name, path: string, fields: { [name: string]: string }) => { const page = await site.get(f.people[who], path); return site.post(f.people[who], path, { ...act(page), ...fields }) }
const list = () => to(paths.amendments, { conference: f.conference })
const amendment = async () => (await really(sql<{ id: string }>`select facts->>'amendment' as id from event where conference = ${f.conference}::uuid and type = 'MinutesAmendmentAsked' order by no desc`))[0]!.id
const yourCopy = async (who: Name) => to(paths.yourCopy, { conference: f.conference, copy: (await only(f, who)).copy })
const waits = async () => (await really(sql<{ kind: string }>`select kind from waiting where conference = ${f.conference}::uuid`)).map((row) => row.kind)
const count = async (type: string) => (await really(sql<{ n: number }>`select count(*)::int as n from event where conference = ${f.conference}::uuid and type = ${type}`))[0]!.n

/** Fern and Flint have their copies on their pages. */
beforeEach(async () => {
  f = await heldFamily()
  for (const who of ['fern', 'flint'] as const) await release(f, 'minutes', who)
  await deliverAll()
})
const atWork = async () => { await release(f, 'minutes', 'vale'); await deliverAll() }
const asked = async () => { const page = `${await yourCopy('fern')}/wrong`; return send('fern', page, says) }

describe('a parent says what is wrong', () => {
  test('from their own copy, where the limit is said and explained; it is in their own words there and waits for the chair', async () => {
    const own = await site.get(f.people.fern, await yourCopy('fern'))
    expect(flat(own)).toContain('Please say it by Tuesday 21 April 2026. You can still say it after that day.')
    expect(flat(own)).toContain('1 week from the day your copy went, Tuesday 14 April 2026. This stands in')
    expect((await asked()).status).toBe(303)
    const after = flat(await site.get(f.people.fern, await yourCopy('fern')))
    expect(after).toContain('WRONGWORD')
    expect(after).toContain('The chair has not answered yet.')
    expect(flat(await site.get(f.people.marlow, '/work'))).toContain('Answer what a reader says is wrong in the minutes')
    for (const who of ['marlow', 'pru', 'tam', 'hazel'] as const) expect(flat(await site.get(f.people[who], list()))).toContain('WRONGWORD')
  })
  test('and no other reader learns of it, whatever page they open', async () => {
    await atWork()
    await asked()
    for (const who of ['flint', 'vale'] as const) {
      expect((await site.get(f.people[who], list())).status).toBe(403)
      const page = who === 'vale' ? to(paths.copy, { conference: f.conference, copy: (await only(f, who)).copy }) : await yourCopy(who)
      expect((await site.get(f.people[who], page)).text).not.toMatch(/WRONGWORD|RIGHTWORD/)
    }
    // the part for professionals is no part to choose for one of the family
    expect((await site.get(f.people.fern, `${await yourCopy('fern')}/wrong`)).text).not.toContain('For professionals only')
  })
  test('nobody says it in another’s name: the database refuses it whatever a page asks', async () => {
    const forge = (by: Name, person: Name, as?: string) => doStep(f.people[by], 'read own copies', { conference: f.conference }, uuidOf(`${Math.random()}`), (facts) => askAmendment({ ...facts, as: (as ?? facts.as) as never }, { ...says, person: f.people[person] }))
    await expect(forge('flint', 'fern', 'social worker')).rejects.toThrow()
    await forge('hazel', 'fern')
    expect(await count('MinutesAmendmentAsked')).toBe(1)
  })
  test('on somebody else’s copy there is nothing to press', async () => {
    const theirs = to(paths.yourWrong, { conference: f.conference, copy: (await only(f, 'flint')).copy })
    expect((await site.post(f.people.fern, theirs, says)).status).toBe(422)
    expect(await count('MinutesAmendmentAsked')).toBe(0)
  })
})

describe('the chair', () => {
  const accept = async (part: string, text: string) => send('marlow', to(paths.acceptAmendment, { conference: f.conference, amendment: await amendment(), section: part }), { text })

  test('amends a part: each copy goes again, says when, and says who asked only to those who may know', async () => {
    await asked()
    expect((await accept('discussion', 'AMENDED-TEXT')).status).toBe(303)
    const copies = await site.get(f.people.pru, `${to(paths.copies, { conference: f.conference })}?paper=minutes`)
    expect(flat(copies)).toMatch(/Fern Thimblewick \S+mother, version 2/)
    expect(flat(copies)).toMatch(/Flint Cobblejohn \S+father, version 2/)
    expect(await waits()).toContain('amended minutes to send')
    expect(flat(await site.get(f.people.pru, '/work'))).toContain('Send the amended minutes again')
    expect(flat(await site.get(f.people.fern, await yourCopy('fern')))).toMatch(/These minutes were changed on Tuesday 14 April 2026\. You get the new ones soon\..*The minutes were changed on Tuesday 14 April 2026, in "What was talked about"/)
    const pages = Object.fromEntries(await Promise.all((['fern', 'flint', 'vale', 'hazel'] as const).map(async (who) => [who, flat(await look(f, 'minutes', who))] as const)))
    for (const who of ['fern', 'flint', 'vale', 'hazel']) expect(pages[who], who).toMatch(/AMENDED-TEXT.*Amended on 14 April 2026|AMENDED-TEXT.*Amended on Tuesday 14 April 2026/)
    for (const who of ['fern', 'vale', 'hazel']) expect(pages[who], who).toContain('This was at the request of Fern Thimblewick')
    expect(pages['flint']).not.toContain('at the request of')
    // nothing is erased: both versions stand, each with who and when
    expect(await count('MinutesSectionKept')).toBe(4)
  })
  test('and a new copy is released as version 2, after which it is no longer to send', async () => {
    await asked()
    await accept('discussion', 'AMENDED-TEXT')
    for (const who of ['fern', 'flint'] as const) await release(f, 'minutes', who)
    await deliverAll()
    expect(await waits()).not.toContain('amended minutes to send')
    const old = await really(sql<{ copy: string }>`select facts->>'copy' as copy from event where conference = ${f.conference}::uuid and type = 'CopyReleased' and facts->>'reader' = ${f.people.fern} order by no`)
    const first = await site.get(f.people.fern, to(paths.yourCopy, { conference: f.conference, copy: old[0]!.copy as never }))
    expect(first.document.querySelector(`a[href*="${old[1]!.copy}"]`)?.textContent).toBe('Read the new ones')
    // her page has the new ones first, and the old ones by their day
    expect(flat(await site.get(f.people.fern, paths.yourPage))).toMatch(/What was said \(the minutes\)\s*What was said \(the minutes\), as sent on Tuesday 14 April 2026/)
  })
  test('writes a note of what is right where the words are the room’s', async () => {
    await asked()
    await accept('note', 'NOTE-OF-RIGHT')
    expect(flat(await look(f, 'minutes', 'flint'))).toMatch(/Amended since these minutes were signed.*NOTE-OF-RIGHT.*Amended on/)
  })
  test('or leaves them, with a reason that whoever asked reads and no other reader', async () => {
    await atWork()
    await asked()
    const path = to(paths.refuseAmendment, { conference: f.conference, amendment: await amendment() })
    expect((await send('pru', path, { reason: 'NOT-MINE' })).status).toBe(403)
    expect((await send('marlow', path, { reason: 'REASON-WHY' })).status).toBe(303)
    expect(flat(await site.get(f.people.fern, await yourCopy('fern')))).toMatch(/The minutes stay as they are\..*REASON-WHY/)
    for (const who of ['flint', 'vale'] as const) expect((await site.get(f.people[who], who === 'vale' ? to(paths.copy, { conference: f.conference, copy: (await only(f, who)).copy }) : await yourCopy(who))).text).not.toContain('REASON-WHY')
    expect(await waits()).not.toContain('amendment to answer')
  })
})

test('a partner says it on their copy, and the unit writes down what a reader of paper says', async () => {
  await atWork()
  const own = to(paths.copy, { conference: f.conference, copy: (await only(f, 'vale')).copy })
  expect(flat(await site.get(f.people.vale, own))).toContain('Is something wrong in it?')
  expect((await send('vale', `${own}/wrong`, { ...says, wrong: 'VALES-WRONG' })).status).toBe(303)
  await release(f, 'minutes', 'bracken', { how: 'in person' })
  expect((await send('pru', to(paths.minutesWrong, { conference: f.conference }), { ...says, person: f.people.bracken, wrong: 'BRACKENS-WRONG' })).status).toBe(303)
  const page = flat(await site.get(f.people.marlow, list()))
  expect(page).toMatch(/Bracken Millrace.*BRACKENS-WRONG.*written down by Pru Ledgerly.*VALES-WRONG/)
})
