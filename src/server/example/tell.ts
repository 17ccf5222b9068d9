// What has happened to the example families so far, told family by family: the story every screen, test and picture shows.
import { moonpenny, oakapple, puddleford, tidewrack } from './stories/others.ts'
import { bramblecote, fiddlewood, starlingdale } from './stories/plans.ts'
import { thimblewick } from './stories/thimblewick.ts'

/** Everything that has happened up to the anchor. */
export async function tell(): Promise<void> {
  await starlingdale()
  await fiddlewood()
  await bramblecote()
  await oakapple()
  await thimblewick()
  await moonpenny()
  await puddleford()
  await tidewrack()
}
