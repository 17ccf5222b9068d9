// Sign the minutes: the chair reads them whole, says that each copy is safe to give, and signs.
import { partsShown, safeToGive, signMinutes } from '../../procedures/steps/minutes.ts'
import { conferenceAt } from '../../record/known.ts'
import { headOf } from '../conference/head.ts'
import { theMinutes } from '../copies/making.ts'
import { choice, longText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { partsOf } from './parts.ts'
import { missingFrom } from '../../procedures/minutes/sections.ts'
import type { Facts } from '../../procedures/facts.ts'

export const signMinutesPage = page({
  path: paths.signMinutes,
  title: 'Sign the minutes',
  may: 'sign minutes',
  makes: theMinutes,
  asks: (facts: Facts) => ({
    safe: choice('Is it safe to give each person their copy of this, with every name and address in it?', safeToGive),
    why: longText('Why are they signed before they are finished?', {
      optional: true, rows: 3,
      hint: missingFrom(facts).length > 0 ? 'Only if they cannot wait. They then say what is not in them.' : 'Leave this empty: everything the council requires is in them.',
    }),
  }),
  changes: (facts) => partsShown(facts, conferenceAt(facts)),
  act: (facts, a) => signMinutes(facts, a),
  view: { template: 'minutes/sign.njk', shows: (viewing, _, made) => ({ head: headOf(viewing, 'Decisions and plan', 'Sign the minutes'), parts: partsOf(viewing), html: made.html ?? '', fault: made.fault ?? '' }) },
  button: 'Sign',
  next: paths.minutes,
  back: paths.minutes,
})
