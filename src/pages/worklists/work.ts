// My work: what is at risk, what waits for me, what I wait for.
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const workPage = page({
  path: paths.work,
  title: 'My work',
  may: 'see own work',
})
