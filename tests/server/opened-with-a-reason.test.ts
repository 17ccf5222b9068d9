// Opening a record with a reason as somebody meets it: from a refusal or a number to the record under the plum band, never more, and gone when it is over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths, to } from '../../src/pages/paths.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { child } from '../../src/server/example/families.ts'
import { person } from '../../src/server/example/staff.ts'
import { anchor, exampleId } from '../../src/server/example/story.ts'
import { setClock } from '../../src/store/clock.ts'
import { openExample, type Answer, type Opened } from '../pages/opened.ts'

let council: Opened
beforeAll(async () => { council = await openExample() }, 240_000)
afterAll(() => council.close())

const at = (time: string) => setClock(() => new Date(momentOf(anchor, time as never)))
const wren = { child: child('wren') }, ash = person('ash')
const band = ({ document }: Answer) => document.querySelector('.q-glass')?.textContent?.replace(/\s+/g, ' ')
const why = { reasonCode: 'child at risk now', reason: 'The police rang: somebody saw the girls alone' }

describe('a social worker who holds nothing of the record', () => {
  test('is turned away, shown the way, asked why, and reads for an hour under the band', async () => {
    const refused = await council.get(ash, to(paths.child, wren))
    expect(refused.status).toBe(403)
    expect(refused.html).not.toContain('Thimblewick')
    expect(refused.document.querySelector(`a[href="${to(paths.openChild, wren)}"]`)).toBeTruthy()
    const asked = await council.get(ash, to(paths.openChild, wren))
    expect([asked.status, asked.html.includes('Wren'), asked.html.includes('Thimblewick')]).toEqual([200, false, false])
    const sent = await council.post(ash, to(paths.openChild, wren), why)
    expect([sent.status, sent.location]).toEqual([303, to(paths.child, wren)])
    const read = await council.get(ash, to(paths.child, wren))
    expect([read.status, read.html.includes('Wren Thimblewick')]).toEqual([200, true])
    expect(band(read)).toMatch(/Opened with a reason, until 10:00\..*End it now/)
    expect(band(await council.get(ash, paths.work))).toMatch(/until 10:00/)
    // nothing to do, nothing to send, and no hidden address
    expect(read.document.querySelectorAll('main form')).toHaveLength(0)
    expect(read.html).not.toContain('Foxglove')
    expect(read.html).not.toContain('limit runs')
    for (const path of [paths.discussion, paths.addPerson, paths.whoLooked, paths.request]) expect([path, (await council.get(ash, to(path, wren))).status]).toEqual([path, 403])
  })

  test('sees neither record nor band when it is over, without anything that had to run', async () => {
    // a look now and then, since a session that lies idle ends before an opening does
    for (const time of ['09:25', '09:50', '09:59']) { at(time); expect(band(await council.get(ash, to(paths.child, wren)))).toMatch(/until 10:00/) }
    at('10:00')
    const read = await council.get(ash, to(paths.child, wren))
    expect([read.status, band(read)]).toEqual([403, undefined])
    expect(band(await council.get(ash, paths.work))).toBeUndefined()
  })

  test('is asked anew who they are where it is long since they showed it', async () => {
    at('10:01')
    const answer = await council.get(ash, to(paths.openChild, wren))
    expect([answer.status, answer.location]).toEqual([303, `${paths.prove}?to=${encodeURIComponent(to(paths.openChild, wren))}`])
    at('09:00')
  })

  test('may end it at once, by the link in the band', async () => {
    const hazel = person('hazel'), sandy = { child: child('sandy') }
    expect((await council.post(hazel, to(paths.openChild, sandy), why)).status).toBe(303)
    const end = (await council.get(hazel, to(paths.child, sandy))).document.querySelector('.q-glass a')!.getAttribute('href')!
    expect((await council.get(hazel, end)).status).toBe(200)
    const ended = await council.post(hazel, end, {})
    expect([ended.status, ended.location]).toEqual([303, paths.work])
    expect((await council.get(hazel, to(paths.child, sandy))).status).toBe(403)
  })
})

test('by its exact number, and by nothing else; what is not there is said as what one may not open', async () => {
  const found = async (number: string) => (await council.post(person('ines'), paths.openNumber, { number })).document.querySelector('#found')?.parentElement?.textContent
  expect(await found('Wren')).toMatch(/No record that you could open has this number/)
  expect(await found('Q-0000-000')).toMatch(/No record that you could open has this number/)
  const conference = (await council.get(person('pru'), to(paths.conference, { conference: exampleId('thimblewick') as never }))).html
  const number = /[A-Z]-\d{4}-\d{3}/.exec(conference)?.[0]
  if (number) expect(await found(number)).toMatch(/Say why you must read/)
})

test('the manager finds it on their work, reads why, and says whether it was right; the chair sees that it happened', async () => {
  const orla = person('orla'), work = await council.get(orla, `${paths.work}?show=todo`)
  const link = [...work.document.querySelectorAll('a')].find((a) => /^\/children\/[^/]+\/opened\/[^/]+$/.test(a.getAttribute('href') ?? '') && a.getAttribute('href')!.includes(child('finch')))
  expect(link).toBeTruthy()
  const href = link!.getAttribute('href')!, page = await council.get(orla, href)
  expect(page.html).toMatch(/Hazel Inkwell.*21:40 to 22:40/s)
  expect(page.html).toContain('Dove rang the night number')
  expect((await council.get(person('ines'), `${paths.work}?show=todo`)).html).toContain('Know that a record was opened with a reason')
  expect((await council.post(orla, href, { right: 'yes', comment: 'Finch had to be with somebody that night' })).status).toBe(303)
  expect((await council.get(orla, href)).html).toContain('it was right')
  expect((await council.get(orla, `${paths.work}?show=todo`)).html).not.toContain(href)
})
