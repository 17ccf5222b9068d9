// Open the conference: what was seen to beforehand, and from now on what is said has its time.
import { longDay } from '../../calendar/day.ts'
import { chairScript } from '../../procedures/chair-script.ts'
import { openingChecks } from '../../procedures/opening.ts'
import { citationText } from '../../procedures/sources.ts'
import { openConference } from '../../procedures/steps/room.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const openConferencePage = page({
  path: paths.openConference,
  title: 'Open the conference',
  may: 'open the conference',
  intro: 'Tick what has been seen to. Nothing here stops you: what is not ticked is written down as not seen to before the start.',
  asks: (facts: Facts) => {
    const on = conferenceAt(facts).booking?.onDay
    return {
      checked: several('Before you start', openingChecks(facts.council, on ?? facts.today).map(({ code, says }) => ({ value: code, words: says })), { optional: true }),
      ...on === undefined || on === facts.today ? {} : { when: choice('Which day is it held?', ['today', 'the day it was booked for'], { optional: true, hint: `It is booked for ${longDay(on)}` }) },
    }
  },
  view: {
    template: 'room/open-conference.njk',
    shows: ({ facts }) => {
      const on = conferenceAt(facts).booking?.onDay ?? facts.today
      const told = (part: 'start' | 'end') => chairScript(facts.council, on, part).map(({ heading, lines }) => ({ heading, lines: lines.map(({ says, cites }) => ({ words: says, note: citationText(cites) })) }))
      return { script: [...told('start'), ...told('end')], council: facts.council.name }
    },
  },
  act: openConference,
  button: 'Open the conference',
  next: paths.attendance,
  back: paths.conference,
})
