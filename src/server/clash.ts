// A constraint of the database as a refusal in words: one chair, one room, one time.
import type { Done } from './act.ts'

const said: { [constraint: string]: { refused: string, field: string } } = {
  chair_in_one_place: { refused: 'This chair has another conference at that time. Choose another time or another chair.', field: 'chair' },
  room_for_one: { refused: 'This room is taken at that time. Choose another time or another room.', field: 'room' },
}

/** What a database error means to somebody filling in a form; any other error goes on as it is. */
export function clash(error: unknown): Extract<Done, { refused: unknown }> {
  const constraint = (error as { constraint?: string }).constraint
  const found = constraint && said[constraint]
  if (!found) throw error
  return { refused: found }
}
