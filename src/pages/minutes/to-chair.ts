// Send the minutes to the chair, finished or not; it says what they lack.
import { missingFrom } from '../../procedures/minutes/sections.ts'
import { sendToChair } from '../../procedures/steps/minutes.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const minutesToChairPage = page({
  path: paths.minutesToChair,
  title: 'Send the minutes to the chair',
  may: 'draft minutes',
  intro: ({ facts }) => {
    const missing = missingFrom(facts).map((part) => part.title.toLowerCase())
    return missing.length === 0 ? 'Everything the council requires is in them. You can still change them until they are signed.' : `You can send them unfinished. Not in them yet: ${missing.join('; ')}.`
  },
  asks: (_: Facts) => ({}),
  act: (facts) => sendToChair(facts),
  button: 'Send to the chair',
  next: paths.minutes,
  back: paths.minutes,
})
