// The minutes as they stand: their parts with their states, how they read now, and the next step.
import { headOf } from '../conference/head.ts'
import { theMinutes } from '../copies/making.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { partsOf } from './parts.ts'

export const minutesPage = page({
  path: paths.minutes,
  title: 'Minutes',
  may: 'draft minutes',
  makes: theMinutes,
  view: {
    template: 'minutes/minutes.njk',
    shows: (viewing, _, made) => ({ head: headOf(viewing, 'Decisions and plan', 'Minutes'), parts: partsOf(viewing), html: made.html ?? '', fault: made.fault ?? '', left: made.left }),
  },
  back: paths.conference,
})
