// What the room shows one viewer: their part of the map, whose turn it has been, where the conference stands, and scores only once they may be seen.
import { describe, expect, test } from 'vitest'
import { inTheRoom, booked, conference, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { idOf } from '../../../tests/facts.ts'
import { day } from '../../calendar/day.ts'
import { about, inDirectory } from '../../record/marking.ts'
import { viewingOf } from '../../../tests/convened.ts'
import { conferenceAt } from '../../record/known.ts'
import { keepLine, type Line } from '../../procedures/steps/map.ts'
import { keepDanger } from '../../procedures/steps/plan.ts'
import { beginAgendaStep, goOnWithoutQuorum } from '../../procedures/steps/room.ts'
import { giveScore } from '../../procedures/steps/scale.ts'
import { closeConference } from '../../procedures/steps/close.ts'
import { agendaShown } from './agenda-shown.ts'
import { bandShown } from './band-shown.ts'
import { hereShown } from './here-shown.ts'
import { roomPage } from './room.ts'
import { keptLast, mapShown, said } from './map-shown.ts'
import { restrictedTo } from './restricted.ts'
import { rowsOfScores, spreadOf } from './score-shown.ts'
import type { Action } from '../../access/grants.ts'
import type { EntryId, PassageId } from '../../record/people.ts'
import type { Reader } from '../../access/marking.ts'

type Told = ReturnType<typeof inTheRoom>
const chair: Reader = { person: who('marlow'), holds: [wren, sorrel].map((child) => ({ role: 'conference chair', child, barred: false })) }
const nia: Reader = { person: who('nia'), holds: [{ role: 'partner professional', child: sorrel, barred: false }] }
const seenBy = (told: Told, reader: Reader, may: readonly Action[] = ['see the room']) => {
  const viewing = viewingOf(told, told.by(), reader, may)
  return [viewing, conferenceAt({ at: viewing.at, conferences: viewing.seen.conferences })] as const
}
const line: Line = { text: 'A line.', column: 'worry', kind: 'fact', about: 'all', readers: [] }
const say = (told: Told, more: Partial<Line>) => told.does(told.by(), (f) => keepLine(f, { ...line, ...more }))
const wordsOn = (shown: ReturnType<typeof mapShown>) => shown.flatMap((column) => column.groups.flatMap((group) => group.lines.map((one) => `${column.as}/${group.title}: ${one.words} (${one.by})${one.restricted ? ` [${one.restricted}]` : ''}`)))

describe('the map', () => {
  const told = inTheRoom()
  say(told, { text: 'Wren ran next door.', about: wren, saidBy: who('vale') })
  say(told, { text: 'I do not sleep.', column: 'complicating factor', saidBy: who('fern'), kind: 'observation' })
  say(told, { text: 'Only for us.', column: 'strength', readers: ['closed'] })

  test('stands in three columns under their headings, with who said it, of what kind, about whom and for whom', () => {
    expect(wordsOn(mapShown(...seenBy(told, chair)))).toEqual([
      'worried/: Wren ran next door. (Vale Lanternby, fact. Wren. Just now)',
      'worried/Makes it harder: I do not sleep. (Fern, observation. Just now)',
      'well/: Only for us. (Fact. Just now) [Professionals only]',
    ])
  })

  test('has no line, and no trace of one, that a viewer may not read; the last lines neither', () => {
    const [viewing, c] = seenBy(told, nia)
    expect(JSON.stringify([mapShown(viewing, c), said(viewing, c, 9), hereShown(viewing, c)])).not.toMatch(/next door|Wren/)
    expect(bandShown(viewing, c).headline).toBe('Sorrel, initial conference')
  })

  test('says in words on each line, and on the last lines too, whom it is not for', () => {
    expect(said(...seenBy(told, chair), 9).map((one) => one.restricted)).toEqual(['', '', 'Professionals only'])
    expect(restrictedTo(about([wren], 'family may read', [who('flint')]), () => 'Flint Gristmill')).toBe('Kept from Flint')
    expect(restrictedTo(about([wren], 'police part B', [who('flint')]), () => undefined)).toBe('Few may read: police part B. Kept from somebody')
  })

  test('on a screen for everybody here holds only what they all may read, changes nothing, and names nobody who is kept apart', () => {
    const everybody = (of: Told) => { const [viewing, c] = seenBy(of, chair, ['keep the map']); return [{ ...viewing, at: { ...viewing.at, show: 'everyone' } }, c] as const }
    expect(wordsOn(mapShown(...everybody(told)))).toEqual(['worried/Makes it harder: I do not sleep. (Fern, observation. Just now)'])
    expect(said(...everybody(told), 9).map((one) => one.words)).toEqual(['I do not sleep.'])
    expect(mapShown(...everybody(told)).some((column) => column.groups.some((group) => group.lines.some((one) => one.change)))).toBe(false)
    const apart = inTheRoom()
    const kept = about([wren], 'protected')
    say(apart, { text: 'I do not sleep.', saidBy: who('fern') })
    apart.keep(apart.by(), [
      { type: 'PersonRecorded', children: [], about: who('flint'), marking: inDirectory(), facts: { person: who('flint'), agency: 'family', recordedOn: day('2026-03-01') } },
      {
        type: 'AddressRecorded', children: [wren], about: who('fern'), marking: kept, words: [{ id: idOf('address'), text: 'Nowhere.', marking: kept }],
        facts: { person: who('fern'), address: idOf('address'), confidential: true, recordedOn: day('2026-03-01') },
      },
    ])
    const [viewing, c] = everybody(apart)
    expect(JSON.stringify([mapShown(viewing, c), said(viewing, c, 9), hereShown(viewing, c)])).not.toMatch(/Fern|sleep/)
    expect(said(...seenBy(apart, chair), 9).map((one) => one.restricted)).toEqual(['Kept from somebody'])
  })

  test('offers to change a line to those who may keep the map', () => {
    const changes = (may: readonly Action[]) => mapShown(...seenBy(told, chair, may)).flatMap((column) => column.groups.flatMap((group) => group.lines.map((one) => one.change))).filter(Boolean).length
    expect([changes(['see the room']), changes(['see the room', 'keep the map'])]).toEqual([0, 3])
  })
})

test('nothing counts as saved in the room before something is kept in it', () => {
  const told = booked()
  const kept = () => keptLast(...seenBy(told, chair))
  expect(kept()).toBe('Nothing kept yet')
  told.open()
  expect(kept()).toBe('Nothing kept yet')
  say(told, {})
  expect(kept()).toMatch(/^Saved \d\d:\d\d:\d\d$/)
})

describe('the end', () => {
  const may: readonly Action[] = ['see the room', 'keep the map']
  const foot = (told: Told) => roomPage.view!.shows(seenBy(told, chair, may)[0], undefined, undefined) as unknown as { capture: object | null, over: string, addsLater: boolean, columns: ReturnType<typeof mapShown> }
  const ended = () => {
    const told = inTheRoom()
    say(told, {})
    for (const child of [wren, sorrel]) {
      const [marking, entry, reasons] = [about([child], 'family may read'), idOf<EntryId>(`decision ${child}`), idOf<PassageId>(`why ${child}`)] as const
      told.keep(told.by(), [{
        type: 'DecisionMade', conference, children: [child], marking, entry, version: 1, words: [{ id: reasons, text: 'So.', marking }],
        facts: { conference, entry, child, test: 'neither', outcome: 'no plan', how: 'all agreed', reasons, decidedOn: day('2026-04-14') },
      }])
    }
    told.does(told.by('marlow', 'conference chair', { time: '11:15' }), (f) => closeConference(f, { endedAt: '12:00' }))
    return told
  }
  const changes = (told: Told) => foot(told).columns.flatMap((column) => column.groups.flatMap((group) => group.lines.map((one) => one.change))).filter(Boolean)

  test('takes the line at the foot away, and says how a missing line is still kept', () => {
    expect(foot(inTheRoom())).toMatchObject({ over: '', capture: { post: expect.any(String) } })
    expect(foot(ended())).toMatchObject({ over: expect.stringContaining('can still be kept until the minutes are signed'), capture: null, addsLater: true })
  })

  test('with signed minutes leaves nothing to add or change, and says where a mistake goes', () => {
    const told = ended()
    expect(changes(told)).toHaveLength(1)
    told.keep(told.by(), [{ type: 'MinutesSigned', conference, children: [wren, sorrel], marking: about([wren, sorrel], 'family may read'), facts: { conference, signedOn: day('2026-04-14') } }])
    expect(foot(told)).toMatchObject({ over: expect.stringContaining('as an amendment to the minutes'), capture: null, addsLater: false })
    expect(changes(told)).toEqual([])
  })
})

test('lines one after another by the same person are one turn; whoever has not spoken is said so', () => {
  const told = inTheRoom()
  for (const name of ['vale', 'vale', 'fern', 'vale']) say(told, { saidBy: who(name) })
  const { people } = hereShown(...seenBy(told, chair))
  expect(people.map(({ name, turns }) => [name, turns])).toEqual([['Hazel Inkwell', 0], ['Vale Lanternby', 2], ['Perry Chalkstone', 0], ['Nia Cradlewell', 0], ['Fern', 1]])
})

test('quorum is said child by child, rests on everybody, and is offered a way on where it lacks', () => {
  const told = booked()
  told.open()
  told.here('hazel', 'vale', 'perry')
  const quorum = () => hereShown(...seenBy(told, chair)).quorum
  expect(quorum()).toEqual([{ kind: 'done', words: 'Wren quorate', goOn: false }, { kind: 'risk', words: 'Sorrel one short', goOn: true }])
  expect(hereShown(...seenBy(told, nia)).quorum).toEqual([{ kind: 'risk', words: 'Sorrel one short', goOn: true }])
  told.does(told.by(), (f) => goOnWithoutQuorum(f, { why: { [sorrel]: { reason: 'It cannot wait.' } } }))
  expect(quorum().at(-1)).toMatchObject({ words: 'Sorrel: going on without a quorum', goOn: false })
})

describe('the agenda', () => {
  test('is in the council’s order, says where we are, and leads on', () => {
    const told = inTheRoom()
    told.does(told.by(), (f) => beginAgendaStep(f, { step: 'reason' }))
    told.does(told.by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: 'all', readers: [] }))
    const { steps, next, order } = agendaShown(...seenBy(told, chair, ['see the room', 'keep the plan']))
    expect(steps.map((step) => step.words).slice(8)).toEqual(['The plan', 'The test for harm', 'Views, then decisions', 'Dates and who does what'])
    expect(steps.slice(0, 4).map((step) => [step.words, step.as])).toEqual([['The part without the family', 'ahead'], ['Why we are here', 'now'], ['Welcome, who is here', 'past'], ['What has happened', 'ahead']])
    expect([next?.step, order]).toEqual(['welcome', 'The plan comes before the decision, as this council\'s procedures ask.'])
    expect(agendaShown(...seenBy(told, nia)).next).toBeNull()
  })

  test('of a conference that is adjourned says until when, and offers no end', () => {
    const told = inTheRoom()
    told.does(told.by('marlow', 'conference chair', { time: '11:15' }), (f) => closeConference(f, { endedAt: '12:00', why: 'A report is missing.', safePlan: 'Gran stays.', resumesOn: (f.today + 2) as never }))
    expect(bandShown(...seenBy(told, chair, ['close the conference']))).toMatchObject({ since: 'Adjourned until Thursday 16 April 2026', mayClose: false })
  })
})

test('the scale asks about the widest gap between professionals, and puts the family apart', () => {
  const told = inTheRoom()
  for (const [name, score] of [['vale', 2], ['perry', 6], ['fern', 9]] as const) told.does(told.by(), (f) => giveScore(f, undefined, { person: who(name), score }))
  const [viewing, c] = seenBy(told, chair)
  expect(spreadOf(viewing, c, undefined)).toMatchObject({ gap: 'Police gave 2, school gave 6. What has one seen that the other has not?', picture: { table: { rows: [['Vale', '2', 'professional'], ['Perry', '6', 'professional'], ['Fern', '9', 'family']] } } })
  expect(rowsOfScores(viewing, c, undefined).map((group) => group.title)).toEqual(['Professionals, lowest first', 'Family'])
})
