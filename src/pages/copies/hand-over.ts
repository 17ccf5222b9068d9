// Say that a copy on paper is with its reader, or in the post.
import { handOver } from '../../procedures/steps/release.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const handOverPage = page({
  path: paths.handOver,
  title: 'A copy handed over',
  may: 'release copies',
  intro: 'Press when the paper is in their hands, or in the post to an address you have checked with them. It then counts as sent.',
  asks: (_: Facts) => ({}),
  act: (facts) => handOver(facts, facts.at.copy),
  button: 'It is with them',
  next: paths.copies,
  back: paths.copies,
})
