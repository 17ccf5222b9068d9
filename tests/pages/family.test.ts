// Parents' own pages in a whole service: two fathers of two sisters, each with his own; the words kept apart, plain, and safe on a telephone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths, to } from '../../src/pages/paths.ts'
import { plainWords } from '../../src/pages/reports/plain-words.ts'
import { about } from '../../src/record/marking.ts'
import { addChild, addRelative } from '../../src/procedures/steps/record.ts'
import { bookConference } from '../../src/procedures/steps/booking.ts'
import { invitePeople, proposePerson } from '../../src/procedures/steps/invitations.ts'
import { answerReport, showToFamily } from '../../src/procedures/steps/report-checked.ts'
import { writeReport } from '../../src/procedures/steps/report.ts'
import { giveView } from '../../src/procedures/steps/family-view.ts'
import { answerAsFamily } from '../../src/procedures/steps/family-answer.ts'
import { requestConference } from '../../src/procedures/steps/convene.ts'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { does, madeBy, on, type Doing } from '../../src/server/example/story.ts'
import { north, person, rooms } from '../../src/server/example/staff.ts'
import { judge } from '../../src/store/judge.ts'
import { seenOf } from '../../src/store/seen.ts'
import { as } from '../../src/store/transaction.ts'
import { openExample, type Opened } from './opened.ts'
import type { ChildId, ConferenceId, PassageId, PersonId, ReportId } from '../../src/record/people.ts'

const tansy = madeBy<ChildId>('child tansy', 'child')
const clay = madeBy<ChildId>('child clay', 'child')
const conference = madeBy<ConferenceId>('asked threshold', 'conference')
const kin = (name: string) => madeBy<PersonId>(`relative ${name}`, 'person')
const report = madeBy<ReportId>('report tansy', 'report')
const hazel = person('hazel')
const at = { conference }
const step = (act: string, who: PersonId, may: Doing['may'], where: Doing['where'], take: Doing['step'], when = '2026-04-08') => does({ act, when, who, may, where, step: take })

let council: Opened
beforeAll(async () => {
  council = await openExample()
  await family()
  await convened()
}, 120_000)
afterAll(() => council.close())

async function family() {
  await step('child tansy', hazel, 'add a record', {}, (f) => addChild(f, { name: 'Tansy Threshold', born: on('2017-01-02'), gender: 'female' }))
  await step('child clay', hazel, 'add a record', { child: tansy }, (f) => addChild(f, { name: 'Clay Threshold', born: on('2020-01-02'), gender: 'male', siblings: [tansy] }))
  for (const child of [tansy, clay]) await step(`team ${child}`, hazel, 'change a record', { child }, (f) => ({ events: [{ type: 'ChildJoinedTeam', facts: { child, team: north, joinedOn: f.today }, children: [child], marking: about([child], 'professionals only') }] }))
  const relative = async (name: string, relation: 'mother' | 'father', children: ChildId[], contact?: 'open' | 'plain') => {
    await step(`relative ${name}`, hazel, 'change a record', { child: children[0] }, (f) => addRelative(f, { name: `${name} Lintel`, relation, parentalResponsibility: true, household: false, children }))
    if (contact) await step(`contact ${name}`, hazel, 'change a record', { child: children[0] }, (f) => ({ events: [{ type: 'SafeContactRecorded', facts: { person: kin(name), says: contact, recordedOn: f.today }, children, about: kin(name), marking: about(children, 'arrangements') }] }))
  }
  await relative('Ivy', 'mother', [tansy, clay], 'open')
  await relative('Burr', 'father', [tansy], 'open')
  await relative('Teasel', 'father', [clay], 'open')
  await relative('Sedge', 'father', [clay])
  await relative('Rush', 'father', [tansy], 'open')
}

async function convened() {
  await step('discussion threshold', hazel, 'record a discussion', { child: tansy }, (f) => recordDiscussion(f, { heldOn: f.today, outcome: 'enquiry begins', children: [tansy, clay] }))
  await step('asked threshold', hazel, 'ask for a conference', { child: tansy }, (f) => requestConference(f, { subjects: [tansy, clay], why: {}, cannotWait: 'Both are in danger now.' }))
  await step('booked threshold', person('pru'), 'book a conference', at, (f) => bookConference(f, { onDay: on('2026-04-21'), from: '14:30', until: '16:30', room: rooms.lantern, chair: person('ines') }))
  for (const name of ['Ivy', 'Burr', 'Teasel', 'Sedge']) await step(`proposed ${name}`, hazel, 'propose who comes', at, (f) => proposePerson(f, { person: kin(name), standing: 'must' }))
  await step('proposed perry', hazel, 'propose who comes', at, (f) => proposePerson(f, { person: person('perry'), standing: 'must', askedAbout: [tansy], contactWith: [tansy] }))
  await step('proposed poppy', hazel, 'propose who comes', at, (f) => proposePerson(f, { person: person('poppy'), standing: 'must', askedAbout: [clay], contactWith: [clay] }))
  await step('invited threshold', person('pru'), 'send invitations', at, (f) => invitePeople(f, {}))
  await step('report tansy', hazel, 'write a report', { conference, child: tansy }, (f) => writeReport(f, { sections: { seen: { text: 'SECRETLY-OPEN seen alone.' }, history: { text: 'KEPT-CLOSED history.', readers: 'professionals only' } } }))
  await step('authorised tansy', person('rowan'), 'authorise a report', { ...at, report }, (f) => answerReport(f, { decision: 'authorise' }))
  await step('shown burr', hazel, 'show a report to the family', { ...at, report }, (f) => showToFamily(f, { person: kin('Burr'), shownOn: f.today, understood: 'yes', agrees: 'no', comment: 'BURRS-COMMENT' }))
  await step('ivy says', kin('Ivy'), 'give a family view', at, (f) => giveView(f, { view: 'IVYS-OWN-SIDE' }))
  await step('burr answers', kin('Burr'), 'answer an invitation', at, (f) => answerAsFamily(f, { answer: 'not coming', why: 'BURRS-WHY', needs: ['interpreter'], detail: 'BURRS-NEED' }))
}

const page = async (name: string, path: string = paths.yourPage) => { const answer = await council.get(kin(name), path); return { ...answer, text: answer.document.querySelector('main')!.textContent!.replace(/\s+/g, ' ') } }

describe('apart', () => {
  test('a mother of both reads of both; each father only of his own, and of nobody who knows the other child', async () => {
    const [ivy, burr, teasel] = [await page('Ivy'), await page('Burr'), await page('Teasel')]
    expect(ivy.text).toContain('keeping Tansy and Clay safe')
    expect(burr.text).toContain('keeping Tansy safe')
    expect(teasel.text).toContain('keeping Clay safe')
    expect([burr.text.includes('Perry'), burr.text.includes('Poppy'), teasel.text.includes('Perry'), teasel.text.includes('Poppy')]).toEqual([true, false, false, true])
    for (const { html } of [burr]) expect(html).not.toContain('Clay')
    for (const { html } of [teasel]) expect(html).not.toContain('Tansy')
  })

  test('no page of one parent holds the name, the answer, the needs or the words of another', async () => {
    const mine: Record<string, RegExp> = { Ivy: /BURR|Burr|Teasel|Sedge/, Burr: /IVYS|Ivy|Teasel|Sedge/, Teasel: /IVYS|BURR|Ivy|Burr|Sedge/ }
    for (const [name, others] of Object.entries(mine)) {
      for (const path of [paths.yourPage, to(paths.yourAnswer, at), to(paths.yourView, at), to(paths.yourReport, { ...at, report })]) expect((await page(name, path)).html, `${name} ${path}`).not.toMatch(others)
    }
  })

  test('a report is read by whom it was shown to, without what is closed; another parent of the child waits until it is shown', async () => {
    const path = to(paths.yourReport, { ...at, report })
    expect((await page('Burr', path)).text).toContain('SECRETLY-OPEN')
    expect((await page('Burr', path)).html).not.toContain('KEPT-CLOSED')
    expect((await page('Ivy', path)).html).not.toContain('SECRETLY-OPEN')
    expect((await page('Teasel', path)).html).not.toContain('SECRETLY-OPEN')
  })

  test('and the database gives each no more than that, whatever page asks', async () => {
    const words = (name: string) => as(kin(name), async (tx) => {
      await judge(tx, 'see own work', at)
      const seen = await seenOf(tx)
      return seen.events.flatMap((e) => Object.values(e.facts).flatMap((v) => (typeof v === 'string' && seen.words(v as PassageId)) || [])).join(' | ')
    })
    expect(await words('Burr')).toMatch(/SECRETLY-OPEN/)
    expect(await words('Burr')).not.toMatch(/IVYS|KEPT-CLOSED|BURRS-COMMENT|Clay|Teasel/)
    expect(await words('Ivy')).toMatch(/IVYS-OWN-SIDE/)
    expect(await words('Ivy')).not.toMatch(/BURRS|KEPT-CLOSED/)
    expect(await words('Teasel')).not.toMatch(/IVYS|BURRS|SECRETLY|Tansy|Burr/)
  })

  test('they find their own words again', async () => {
    expect((await page('Ivy', to(paths.yourView, at))).text).toContain('IVYS-OWN-SIDE')
    expect((await page('Burr')).text).toContain('You said that you do not come')
  })
})

test('the page says what the meeting decides, that a plan takes no child away, when they are asked, and whom they may bring', async () => {
  const { text } = await page('Ivy')
  expect(text).toContain('A plan does not take a child away from you.')
  expect(text).toMatch(/You say your side\..*At the end the people who work with children say if a plan is needed\. You can say what you think\./)
  expect(text).toContain('You can bring a person to help you.')
})

test('every page has the way out in sight, to an address of our own, and nothing to share it by', async () => {
  for (const path of [paths.yourPage, to(paths.yourAnswer, at), to(paths.yourView, at), to(paths.yourReport, { ...at, report })]) {
    const { document, html } = await page('Ivy', path)
    expect(document.querySelector('aside a[data-exit]')?.getAttribute('href'), path).toMatch(/^\/(?!\/)/)
    expect(html, path).not.toMatch(/facebook|twitter|linkedin|mailto:|whatsapp/i)
  }
})

describe('safe on a telephone', () => {
  test('nobody has asked Sedge how he may be reached: no name, no day, no place, not even that there is something', async () => {
    for (const path of [paths.yourPage, to(paths.yourAnswer, at), to(paths.yourView, at), to(paths.yourReport, { ...at, report })]) {
      const { text, html } = await page('Sedge', path)
      expect(html).not.toMatch(/Clay|Sedge|Hazel|Lantern|half past|Poppy|meeting about/)
      expect(text).not.toMatch(/April|Tuesday/)
      expect(text).toContain('01632 960 201')
    }
  })

  test('Rush is a parent who was not asked: his page knows of nothing', async () => {
    expect((await page('Rush')).text).toContain('There is nothing for you here today')
    expect((await page('Rush', to(paths.yourAnswer, at))).html).not.toMatch(/Lantern|half past|Tansy/)
    const sent = await council.post(kin('Rush'), to(paths.yourView, at), { view: 'Hello', mayRead: 'only the people who work with the family' })
    expect(sent.status).toBe(422)
  })

  test('the tab says "Your page" and such, and no name', async () => {
    for (const path of [paths.yourPage, to(paths.yourAnswer, at), to(paths.yourView, at)]) expect((await page('Ivy', path)).document.querySelector('title')!.textContent).toMatch(/^(Your page|Say if you come|Write your own side)$/)
  })
})

test('our own words read at 11 or below, with short sentences and no abbreviation but GP', async () => {
  for (const path of [paths.yourPage, to(paths.yourAnswer, at), to(paths.yourView, at)]) {
    const { document } = await page('Ivy', path)
    const lines = [...document.querySelectorAll('main h1, main h2, main p, main small, main b, main label, main legend, main li > span')].map((e) => e.textContent!.replace(/\s+/g, ' ').trim()).filter(Boolean)
    const plain = plainWords(lines.map((line) => /[.?!]$/.test(line) ? line : `${line}.`).join('\n').replace('IVYS-OWN-SIDE', ''))
    expect(plain.age, path).toBeLessThanOrEqual(11)
    expect(plain.long, path).toBe(0)
    expect(plain.unexplained, path).toEqual([])
  }
})
