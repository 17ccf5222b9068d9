// From what was kept to what is released, in a real database through the real pages: each reader's copy holds their words and no others, and what was seen is what is kept.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { about } from '../../src/record/marking.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { copyAt } from '../../src/server/copies/make-copy.ts'
import { stopPrinting } from '../../src/server/print.ts'
import { unbound } from '../../src/store/copy-file.ts'
import { fileBytes, fileDigest } from '../../src/store/files.ts'
import { judge } from '../../src/store/judge.ts'
import { as } from '../../src/store/transaction.ts'
import { canariesIn, canary, copiesOf, heldFamily, serve, type Family, type Served } from './held.ts'
import { docxText, pdfText, poppler } from './reading.ts'
import { at, bar, deliverAll, field, only, releasing, type Name } from './releasing.ts'

let site: Served
let one: Family
beforeAll(async () => { site = await serve(); one = await heldFamily() })
afterAll(async () => { await stopPrinting(); await site.close() })
const { look, press, release, tamper } = releasing(() => site)
const htmlFor = async (f: Family, reader: Name) => { const { composed } = await copyAt(f.people.pru, at(f, 'minutes', reader)); return composed.kind === 'made' ? unbound(Buffer.from(composed.bytes)).html : '' }

/** Who reads which passage of the plan and the minutes: written from who the people are, and not from the program. */
const ofAll = ['for all', 'section reason', 'section discussion', 'action for all', 'measure of action for all']
const reads: Readonly<Record<string, readonly string[]>> = {
  fern: [...ofAll, 'of wren', 'of sorrel', 'not flint', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren', 'why sorrel'],
  flint: [...ofAll, 'of wren', 'action for wren', 'measure of action for wren', 'why wren'],
  bracken: [...ofAll, 'of sorrel', 'not flint', 'action not flint', 'measure of action not flint', 'why sorrel'],
  vale: [...ofAll, 'of wren', 'of sorrel', 'not flint', 'professionals', 'section confidential', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren', 'why sorrel'],
  perry: [...ofAll, 'of wren', 'not flint', 'professionals', 'section confidential', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren'],
}
const everything = new Set(Object.values(reads).flat())

describe('a copy', () => {
  test('holds every word its reader may read and no other, in all three forms', async () => {
    const f = one
    for (const [name, mine] of Object.entries(reads)) {
      const { composed } = await copyAt(f.people.pru, at(f, 'minutes', name as Name))
      if (composed.kind !== 'made') throw new Error(composed.kind)
      const file = unbound(Buffer.from(composed.bytes))
      const found = canariesIn(file.html)
      for (const word of everything) expect([name, word, found.has(canary(word))]).toEqual([name, word, mine.includes(word)])
      expect([name, found.has(canary('the address'))]).toEqual([name, false])
      expect(canariesIn(docxText(file.docx))).toEqual(found)
      if (poppler) expect(canariesIn(pdfText(file.pdf))).toEqual(found)
    }
  }, 60_000)

  test('two fathers of sisters get two copies, and no trace of each other', async () => {
    const f = one
    const [flint, bracken] = [await htmlFor(f, 'flint'), await htmlFor(f, 'bracken')]
    expect(flint).toContain('Flint')
    expect(bracken).toContain('Bracken')
    expect(flint).not.toMatch(/Bracken|Sorrel|Fern/)
    expect(bracken).not.toMatch(/Flint|Wren|Fern/)
  })

  test('the mother does not learn from hers who else of the family was asked or came, and finds herself', async () => {
    const f = one
    const html = await htmlFor(f, 'fern')
    expect(html).toContain('Fern Thimblewick')
    expect(html).not.toMatch(/Flint|Bracken/)
  })

  test('closing one more passage to somebody takes its words away and adds no byte of content', async () => {
    const f = await heldFamily()
    await f.keep(f.line('one more'))
    const before = await htmlFor(f, 'flint')
    expect(canariesIn(before)).toContain(canary('one more'))
    const closed = f.line('one more', { text: 'closed', marking: about([f.wren, f.sorrel], 'family may read', [f.people.flint]) })
    const words = { ...closed.words![0]!, id: crypto.randomUUID() as never }
    await f.keep({ ...closed, version: 2, words: [words], facts: { ...closed.facts, text: words.id } } as never)
    const after = await htmlFor(f, 'flint')
    expect(canariesIn(after)).not.toContain(canary('one more'))
    expect(after.length).toBeLessThan(before.length)
  })
})

describe('releasing', () => {
  test('what was seen is what is kept and what is read: one hash from the page to the reader', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    expect(seen.status).toBe(200)
    const shown = field(seen, 'digest')
    const preview = await site.get(f.people.pru, seen.document.querySelector('.q-desk__under a')!.getAttribute('href')!)
    expect((await press(f, 'minutes', 'flint', seen)).status).toBe(303)
    const copy = await only(f, 'flint')
    expect(copy.digest).toBe(shown)
    await deliverAll()
    const kept = await as(f.people.flint, async (tx) => { await judge(tx, 'read own copies', { conference: f.conference }); return (await fileBytes(tx, shown))! })
    expect(fileDigest(kept)).toBe(shown)
    const pdf = await site.get(f.people.flint, to(paths.copyFile, { conference: f.conference, copy: copy.copy, format: 'pdf' }))
    expect(Buffer.compare(pdf.bytes, preview.bytes)).toBe(0)
    expect(Buffer.compare(pdf.bytes, Buffer.from(unbound(kept).pdf))).toBe(0)
    // the page the sender saw is the very HTML, with flags laid beside it
    const page = await site.get(f.people.flint, to(paths.yourCopy, { conference: f.conference, copy: copy.copy }))
    expect(page.text).toContain(unbound(kept).html)
    for (const cut of seen.document.querySelectorAll('.q-cut')) cut.remove()
    expect(seen.document.querySelector('article.q-copy')!.textContent!.replace(/\s+/g, ' ')).toBe(page.document.querySelector('article.q-copy')!.textContent!.replace(/\s+/g, ' '))
  }, 60_000)

  test('a record that changed since is refused, nothing is kept, and the page shows how it reads now', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    await f.keep(f.line('said since'))
    const again = await press(f, 'minutes', 'flint', seen)
    expect(again.status).toBe(422)
    expect(again.document.querySelector('.govuk-error-summary')!.textContent).toContain('changed since you looked')
    expect(canariesIn(again.text)).toContain(canary('said since'))
    expect(field(again, 'digest')).not.toBe(field(seen, 'digest'))
    expect(await copiesOf(f.conference)).toEqual([])
    expect((await press(f, 'minutes', 'flint', again)).status).toBe(303)
  })

  test('a change that leaves this reader’s copy as it was does not stop it, and counts what is left out anew', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    await f.keep(f.line('not for him', { marking: about([f.wren, f.sorrel], 'family may read', [f.people.flint]) }))
    const again = await press(f, 'minutes', 'flint', seen)
    // same bytes as were seen: released, and the count of what was left out is the new one
    expect(again.status).toBe(303)
    const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'flint'))
    expect((await only(f, 'flint')).withheld).toBe((composed as { withheld: number }).withheld)
  })

  test('a digest nobody was shown, or none, is refused', async () => {
    const f = one
    const seen = await look(f, 'minutes', 'flint')
    for (const digest of ['0'.repeat(64), '']) expect((await press(f, 'minutes', 'flint', seen, { digest })).status).toBe(422)
    expect((await press(f, 'minutes', 'flint', await look(f, 'minutes', 'fern'))).status).toBe(422)
    expect(await copiesOf(f.conference)).toEqual([])
  })

  test('offers somebody whose page shows no paper only what reaches them: from hand to hand first, and never by message', async () => {
    const offered = async (reader: Name) => {
      const { document } = await look(one, 'minutes', reader)
      return [...document.querySelectorAll('input[name=how]')].map((input) => `${input.getAttribute('value')}${input.hasAttribute('checked') ? ', chosen' : ''}`)
    }
    expect(await offered('fern')).toEqual(['outbox, chosen', 'by letter', 'in person'])
    expect(await offered('bracken')).toEqual(['in person, chosen', 'by letter'])
    const f = await heldFamily()
    await f.keep({ type: 'SafeContactRecorded', children: [f.wren], about: f.people.flint, marking: about([f.wren], 'arrangements'), facts: { person: f.people.flint, says: 'plain', recordedOn: day('2026-04-14') } })
    const page = await look(f, 'minutes', 'flint')
    expect([...page.document.querySelectorAll('input[name=how]')].map((input) => input.getAttribute('value'))).toEqual(['in person', 'by letter'])
    expect((await press(f, 'minutes', 'flint', page)).status).toBe(422)
    expect((await press(f, 'minutes', 'flint', await look(f, 'minutes', 'flint'), { how: 'in person' })).status).toBe(303)
  })

  test('not without having read it to the end', async () => {
    const f = one
    const seen = await look(f, 'minutes', 'flint')
    const again = await press(f, 'minutes', 'flint', seen, { read: '-' })
    expect(again.status).toBe(422)
    expect(again.document.querySelector('.govuk-error-summary__list a')!.getAttribute('href')).toBe('#read')
  })

  test('counts what was left out, and says where and why to the sender alone', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'outline-plan', 'flint')
    const reasons = [...seen.document.querySelectorAll('.q-safe .q-lines small')].map((one) => one.textContent)
    // the other child's name, her decision, and the action kept from him
    expect(reasons).toEqual(['About a child they hold no part in', 'About a child they hold no part in', 'Kept from this person by name'])
    await press(f, 'outline-plan', 'flint', seen)
    expect((await only(f, 'flint')).withheld).toBe(3)
    const mine = await look(f, 'outline-plan', 'fern')
    expect(mine.document.querySelector('main')!.textContent).toContain('Nothing is left out')
    await press(f, 'outline-plan', 'fern', mine)
    expect((await only(f, 'fern')).withheld).toBe(0)
  })

  test('says to the sender why one of the family is not told of another, and to nobody else', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    const reasons = [...seen.document.querySelectorAll('.q-safe .q-lines small')].map((one) => one.textContent)
    expect(reasons).toContain('Tells of somebody else of the family. An address here is kept safe, so neither learns that the other was part of this')
    expect(seen.document.querySelector('article.q-copy')!.textContent).not.toContain('kept safe')
  })

  test('an address typed into free text stops the copies of those who may not know it, and says where without saying it', async () => {
    const f = await heldFamily()
    await f.keep(f.line('typed', { text: 'She has moved to Foxglove Steps now.' }))
    const seen = await look(f, 'minutes', 'flint')
    const again = await press(f, 'minutes', 'flint', seen)
    expect(again.status).toBe(422)
    const says = again.document.querySelector('.govuk-error-summary')!.textContent!
    expect(says).toMatch(/must be kept safe: under "What we are worried about", row 3/)
    expect(says).not.toContain('Foxglove')
    const list = await site.get(f.people.pru, `${to(paths.copies, { conference: f.conference })}?paper=minutes`)
    const stopped = [...list.document.querySelectorAll('nav[aria-label=People] h2')].find((h) => h.textContent === 'Stopped')!.nextElementSibling!.textContent!
    expect(stopped).toContain('Flint')
    expect(stopped).not.toContain('Hazel')
    await release(f, 'minutes', 'hazel')
    expect((await press(f, 'minutes', 'fern', await look(f, 'minutes', 'fern'))).status).toBe(422)
  })

  test('a name typed into free text of one whose being there its reader may not know is pointed out to the sender, and to nobody about another reader', async () => {
    const f = await heldFamily()
    const says = async (reader: 'flint' | 'hazel' | 'fern') => (await look(f, 'minutes', reader)).document.querySelector('main')!.textContent!.replace(/\s+/g, ' ')
    expect(await says('flint')).toContain('Nobody is named whose being there this person may not know')
    await f.keep(f.line('typed', { text: 'Fern said that she sleeps badly.' }))
    expect(await says('flint')).toContain('it names somebody whose being there this person may not know, under "What we are worried about", row 3')
    for (const other of ['hazel', 'fern'] as const) expect(await says(other)).toContain('Nobody is named whose being there this person may not know')
  })

  test('nobody releases words they may not read: the copy waits, its pages are not shown, and it says for whom', async () => {
    const f = await heldFamily()
    await f.keep({ ...f.line('third', { marking: about([f.wren, f.sorrel], 'third party') }) })
    const seen = await look(f, 'minutes', 'hazel')
    expect(seen.document.querySelector('main')!.textContent).toContain('Who may read and release it: Conference Chair')
    expect(canariesIn(seen.text)).not.toContain(canary('third'))
    expect(seen.document.querySelector('article.q-copy')).toBeNull()
    expect((await press(f, 'minutes', 'hazel', seen)).status).toBe(422)
    const chairs = await look(f, 'minutes', 'hazel', 'marlow')
    expect(canariesIn(chairs.text)).toContain(canary('third'))
    expect((await press(f, 'minutes', 'hazel', chairs, {}, 'marlow')).status).toBe(303)
    expect((await copiesOf(f.conference)).length).toBe(1)
  })

  test('whoever may not release copies does not open the page', async () => {
    const f = one
    for (const name of ['hazel', 'vale', 'fern', 'flint'] as const) expect((await look(f, 'minutes', 'flint', name)).status).toBe(403)
    for (const name of ['vale', 'fern', 'flint'] as const) expect((await site.get(f.people[name], to(paths.copies, { conference: f.conference }))).status).toBe(403)
  })

  test('who is barred has no row, and no copy can be made for them', async () => {
    const f = await heldFamily()
    await bar(f, 'flint')
    const list = await site.get(f.people.pru, `${to(paths.copies, { conference: f.conference })}?paper=minutes`)
    expect(list.document.querySelector('main')!.textContent).not.toContain('Flint')
    const seen = await look(f, 'minutes', 'flint')
    expect(seen.document.querySelector('article.q-copy')).toBeNull()
    expect((await press(f, 'minutes', 'flint', seen)).status).toBe(422)
    expect(await copiesOf(f.conference)).toEqual([])
  })

  test('the database refusing a word that the copy allows stops it, and so does refusing the reader the record', async () => {
    const f = await heldFamily()
    await tamper((run) => run(sql`delete from marking_within where marking = (select p.marking from passage p join event e on e.id = p.event where e.conference = ${f.conference}::uuid and e.type = 'MapEntryKept' order by e.no limit 1) and child = ${f.wren}::uuid`))
    const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'flint'))
    expect(composed).toMatchObject({ kind: 'stopped', why: expect.stringContaining('disagree') })
    const other = await heldFamily()
    await tamper((run) => run(sql`delete from involvement where person = ${other.people.perry}::uuid`))
    expect((await copyAt(other.people.pru, at(other, 'minutes', 'perry'))).composed).toMatchObject({ kind: 'stopped', why: expect.stringContaining('may not open') })
    expect((await press(other, 'minutes', 'perry', await look(other, 'minutes', 'perry'))).status).toBe(422)
  })
})
