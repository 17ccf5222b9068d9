// The page on which a chair opens a conference, drawn for each council: every line of its script stands there with its source, and every check can be ticked.
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { grants } from '../../src/access/grants.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { openConferencePage } from '../../src/pages/room/open-conference.ts'
import { chairScript } from '../../src/procedures/chair-script.ts'
import { deriveUnder } from '../../src/procedures/derive.ts'
import { openingChecks } from '../../src/procedures/opening.ts'
import { citationText } from '../../src/procedures/sources.ts'
import { setHouse } from '../../src/server/house.ts'
import { environment } from '../../src/server/layout.ts'
import { makeLook } from '../../src/server/look.ts'
import { render } from '../../src/server/render.ts'
import { booking, sisters, unit, viewingOf } from '../convened.ts'

const look = makeLook()

test.each(['southwark', 'best-practice', 'rotherham', 'lincolnshire'])('%s', (name) => {
  const s = sisters(name)
  s.concluded(); s.requested(); s.booked()
  const viewing = viewingOf(s, s.inConference('look', '2026-04-14', 'marlow', { as: 'conference chair' }), unit, grants['conference chair'])
  const { council } = viewing.facts
  setHouse({ council, holidays: englandAndWales, derive: deriveUnder(council, englandAndWales), look, views: environment(look, (words) => council.say(words)), example: true, publicUrl: 'http://localhost' })
  const { document } = parseHTML(render({ page: openConferencePage, viewing, loaded: undefined, viewer: { name: 'Marlow Evenhand', roles: ['conference chair'], csrf: '', nonce: '' } }))
  const lines = new Set([...document.querySelectorAll('details li')].map((one) => one.textContent!.replace(/\s+/g, ' ').trim()))
  const script = [...chairScript(council, booking.onDay, 'start'), ...chairScript(council, booking.onDay, 'end')].flatMap((part) => part.lines)
  expect(script.length).toBeGreaterThan(5)
  expect(script.map((line) => `${line.says}${citationText(line.cites)}`.replace(/\s+/g, ' ')).filter((line) => !lines.has(line))).toEqual([])
  expect([...document.querySelectorAll('input[name="checked"]')].map((one) => one.getAttribute('value'))).toEqual(openingChecks(council, booking.onDay).map((check) => check.code))
})
