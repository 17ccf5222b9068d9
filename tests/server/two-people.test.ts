// Two people at one thing at once, each in a session of their own: the second sees what the first kept, and neither text is lost.
import { parseHTML } from 'linkedom'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths, to } from '../../src/pages/paths.ts'
import { doStep } from '../../src/server/act.ts'
import { makeLog } from '../../src/server/log.ts'
import { webServer } from '../../src/server/web.ts'
import { addRoom } from '../../src/procedures/steps/people.ts'
import { proposePerson } from '../../src/procedures/steps/invitations.ts'
import { commandLine } from '../../src/store/transaction.ts'
import { browsing, type Browsing, type Reached } from './browsing.ts'
import { household, staff, type Household } from '../store/households.ts'
import { fresh, stored } from '../store/stored.ts'
import { dayText, type Day } from '../../src/calendar/day.ts'
import { today } from '../../src/store/clock.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { whyNotWorking } from '../../src/calendar/counted.ts'
import type { PersonId, RoomId } from '../../src/record/people.ts'

let app: FastifyInstance
let h: Household
const rooms: RoomId[] = []
let chair: PersonId
beforeAll(async () => {
  await stored()
  app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined })
  h = await household()
  chair = await staff('conference chair')
  for (const name of ['The Larch Room', 'The Otter Room']) {
    const [made] = await doStep(commandLine, 'manage people', {}, fresh(), (facts) => addRoom(facts, { name }))
    rooms.push((made!.facts as { room: RoomId }).room)
  }
}, 120_000)
afterAll(() => app.close())

type Fields = [string, string][]
/** The form of a page as a browser would send it untouched; `changed` puts other answers in. */
function formOf(html: string, changed: { readonly [name: string]: string }): Fields {
  const { document } = parseHTML(html)
  const form = [...document.querySelectorAll('main form')].find((one) => one.getAttribute('method') === 'post')!
  const fields = [...form.querySelectorAll('input, textarea, select')].flatMap((field): Fields => {
    const [name, type] = [field.getAttribute('name') ?? '', field.getAttribute('type')]
    if (!name || name === '_csrf' || name in changed) return []
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) return []
    const value = field.nodeName === 'TEXTAREA' ? field.textContent ?? '' : field.nodeName === 'SELECT' ? field.querySelector('option[selected]')?.getAttribute('value') ?? '' : field.getAttribute('value') ?? ''
    return [[name, value]]
  })
  return [...fields, ...Object.entries(changed)]
}

/** Two people open the same page; the first keeps, then the second. What the second is shown, and what comes of pressing again. */
async function atOnce(path: string, [first, second]: readonly [Browsing, Browsing], [theirs, own]: readonly [{ [name: string]: string }, { [name: string]: string }], posted = path.split('?')[0]!) {
  const [one, two] = [await first.get(path), await second.get(path)]
  expect([one.status, two.status]).toEqual([200, 200])
  expect(await first.post(posted, formOf(one.html, theirs))).toMatchObject({ status: 303 })
  const told = await second.post(posted, formOf(two.html, own))
  return { told, again: () => second.post(posted, formOf(told.html, {})) }
}

const shows = (reached: Reached, ...words: string[]) => {
  expect(reached.status).toBe(409)
  expect(reached.words).toContain('Somebody changed this while you wrote')
  for (const one of words) expect(reached.words).toContain(one)
}

const working = (after: number): Day => { let on = today() + after as Day; while (whyNotWorking(on, englandAndWales)) on = on + 1 as Day; return on }
const dayFields = (on: Day) => { const [y, m, d] = dayText(on).split('-') as [string, string, string]; return { 'onDay-day': d, 'onDay-month': m, 'onDay-year': y } }

describe('a booking', () => {
  const book = () => to(paths.book, { conference: h.conference })
  test('changed by two at once: the second sees the day, the room and the chair of the first, keeps what they typed, and chooses', async () => {
    const both = [await browsing(app, h.admin), await browsing(app, h.manager)] as const
    const of = (n: number) => ({ ...dayFields(working(n)), from: '13:00', until: '15:00', chair, reason: 'The only room is flooded.', interimSafety: 'The girls stay with Myrtle.' })
    const { told, again } = await atOnce(book(), both, [{ ...of(5), room: rooms[0]! }, { ...of(6), room: rooms[1]!, from: '14:00' }])
    shows(told, 'The Larch Room', 'From: 13:00', 'Quillon Test-Only')
    expect(told.html).toContain('value="14:00"')
    const opened = await both[0].get(book())
    expect(opened.html).toContain('value="13:00"')
    expect(await again()).toMatchObject({ status: 303 })
    expect((await both[0].get(book())).html).toContain('value="14:00"')
  })

  test('a form with something missing, sent again after the other person kept theirs, is still over what it showed', async () => {
    const both = [await browsing(app, h.admin), await browsing(app, h.manager)] as const
    const [one, two] = [await both[0].get(book()), await both[1].get(book())]
    const faulty = await both[1].post(book(), formOf(two.html, { from: 'soon' }))
    expect(faulty.status).toBe(422)
    const last = dayFields(working(8))
    expect((await both[0].post(book(), formOf(one.html, { ...last, reason: 'Flooded again.', interimSafety: 'With Myrtle.' }))).status).toBe(303)
    shows(await both[1].post(book(), formOf(faulty.html, { from: '14:30', reason: 'Flooded again.', interimSafety: 'With Myrtle.' })))
  })
})

describe('a person on the list', () => {
  test('an answer written down for them by one, and by themselves at the same time', async () => {
    await doStep(h.admin, 'propose who comes', { conference: h.conference }, fresh(), (facts) => proposePerson(facts, { person: h.partner, askedAbout: [h.child], standing: 'must' }))
    const path = to(paths.answerFor, { conference: h.conference, person: h.partner })
    const admins = [await browsing(app, h.admin), await browsing(app, h.admin)] as const
    const { told } = await atOnce(path, admins, [{ answer: 'in the room' }, { answer: 'not coming', why: 'Away that week.' }])
    shows(told, 'In the room')
    expect(told.html).toContain('Away that week.')
    const own = await browsing(app, h.partner)
    expect((await own.get(to(paths.answer, { conference: h.conference }))).words).toContain('It is about')
    expect((await own.get(to(paths.report, { conference: h.conference }))).words).toContain('Your report on')
    const [mine, before] = [await own.get(to(paths.answer, { conference: h.conference })), await admins[0].get(path)]
    expect((await own.post(to(paths.answer, { conference: h.conference }), formOf(mine.html, { answer: 'on video' }))).status).toBe(303)
    shows(await admins[0].post(path, formOf(before.html, { answer: 'sending a report' })), 'On video')
  })

  test('why they are asked', async () => {
    const both = [await browsing(app, h.admin), await browsing(app, h.admin)] as const
    const path = `${to(paths.propose, { conference: h.conference })}?who=${h.partner}`
    const { told, again } = await atOnce(path, both, [{ standing: 'should', reason: 'Was there that night.' }, { standing: 'may', reason: 'Knows the father.' }])
    shows(told, 'Was there that night.', 'should')
    expect(told.html).toContain('Knows the father.')
    expect((await again()).status).toBe(303)
  })

  test('put on the list from an empty form, although somebody put them there already', async () => {
    const admin = await browsing(app, h.admin)
    const path = to(paths.propose, { conference: h.conference })
    shows(await admin.post(path, formOf((await admin.get(path)).html, { person: h.partner, standing: 'must' })), 'may')
  })
})

test('a mother’s answer by telephone is written down by the social worker of her child, and by nobody else’s', async () => {
  await doStep(h.admin, 'propose who comes', { conference: h.conference }, fresh(), (facts) => proposePerson(facts, { person: h.mother, standing: 'must' }))
  const path = to(paths.answerFor, { conference: h.conference, person: h.mother })
  const worker = await browsing(app, h.worker)
  const page = await worker.get(path)
  expect(page.status).toBe(200)
  expect((await worker.post(path, formOf(page.html, { answer: 'in the room' }))).status).toBe(303)
  expect((await (await browsing(app, h.admin)).get(to(paths.invited, { conference: h.conference, person: h.mother }))).words).toContain('Answer Coming')
  expect((await (await browsing(app, h.otherWorker)).get(path)).status).toBe(403)
  expect((await worker.get(to(paths.answerFor, { conference: h.conference, person: h.partner }))).status).toBe(200)
  expect((await worker.post(to(paths.answerFor, { conference: h.conference, person: h.partner }), { answer: 'on video' })).words).toContain('answers on their own page')
})

describe('a record', () => {
  test.each([
    ['a name', () => to(paths.nameChild, { child: h.child }), { name: 'Wren One' }, { name: 'Wren Two' }, 'Wren One'],
  ] as const)('%s', async (_, path, one, two, theirs) => {
    const both = [await browsing(app, h.admin), await browsing(app, h.admin)] as const
    const { told } = await atOnce(path(), both, [one, two])
    shows(told, theirs)
    expect(told.html).toContain(Object.values(two)[0])
  })

  test('where one of the family lives: read back to whoever may change it, secret unless told otherwise, and each sees what the other wrote', async () => {
    const both = [await browsing(app, h.admin), await browsing(app, h.worker)] as const
    const path = to(paths.changePerson, { child: h.child, person: h.mother })
    expect((await both[0].get(to(paths.child, { child: h.child }))).html).toContain(path)
    const first = await both[0].get(path)
    expect((await both[0].post(path, formOf(first.html, { address: '4 Foxglove Steps', telephone: '01632 960 001', contact: 'plain' }))).status).toBe(303)
    const read = await both[1].get(path)
    for (const kept of ['4 Foxglove Steps', '01632 960 001', 'How they may be written to was kept on']) expect(read.html).toContain(kept)
    expect(formOf(read.html, {})).toContainEqual(['confidential', 'yes'])
    const { told, again } = await atOnce(path, both, [{ address: '5 Foxglove Steps' }, { address: '6 Foxglove Steps', contact: 'none' }])
    shows(told, '5 Foxglove Steps')
    expect(told.html).toContain('6 Foxglove Steps')
    expect((await again()).status).toBe(303)
    expect((await both[0].get(path)).html).toContain('6 Foxglove Steps')
    expect((await (await browsing(app, h.mother)).get(path)).status).toBe(403)
    expect((await (await browsing(app, h.partner)).get(path)).status).toBe(403)
  })

  test('its social worker', async () => {
    const [others, both] = [[await staff('social worker'), await staff('social worker')], [await browsing(app, h.admin), await browsing(app, h.admin)] as const] as const
    const { told } = await atOnce(to(paths.socialWorker, { child: h.stranger }), both, [{ person: others[0]! }, { person: others[1]! }])
    shows(told, 'Quillon Test-Only')
  })
})
