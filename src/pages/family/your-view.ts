// A parent writes their own side before the day, in their own words.
import { longDay } from '../../calendar/day.ts'
import type { Facts } from '../../procedures/facts.ts'
import { giveView, whoMayRead } from '../../procedures/steps/family-view.ts'
import { conferenceAt } from '../../record/known.ts'
import { longText, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { openYours } from './opened.ts'
import { askedIfTold, mayTell, pleaseRing } from './told.ts'

export const yourViewPage = page({
  path: paths.yourView,
  title: 'Write your own side',
  may: 'give a family view',
  for: 'parent',
  intro: 'What worries you? What goes well? What do you want? Is something wrong in what was written? The people who work with your family read this before the day. You can talk instead: just ring.',
  asks: (facts: Facts) => askedIfTold(facts, {
    view: longText('Your own words', { rows: 8, max: 20_000, missing: 'Write something, or ring us and say it' }),
    mayRead: oneOf('May the rest of your family read it too?', [{ value: whoMayRead[0], words: 'No, only the people who work with us' }, { value: whoMayRead[1], words: 'Yes, they may read it' }]),
  }),
  load: openYours,
  view: {
    template: 'family/your-form.njk',
    shows: ({ facts, seen }, opened) => {
      const open = mayTell(facts)
      const said = open ? conferenceAt(facts).familyViews.filter((v) => v.person === facts.by) : []
      return { open, ring: opened.ring, said: said.flatMap((v) => { const words = seen.words(v.view); return words ? [{ words, on: longDay(v.givenOn) }] : [] }) }
    },
  },
  filled: () => ({ mayRead: whoMayRead[0] }),
  drafts: true,
  act: (facts, a) => mayTell(facts) ? giveView(facts, a) : pleaseRing,
  button: 'Send it',
  next: paths.yourView,
  back: paths.yourPage,
})
