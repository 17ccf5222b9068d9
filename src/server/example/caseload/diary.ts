// The diary of chairs and rooms: a conference gets a free morning or afternoon, so that nobody and no room is in two places.
import { addDays, type Day } from '../../../calendar/day.ts'
import { englandAndWales } from '../../../calendar/holidays.ts'
import { isWorkingDay } from '../../../calendar/working-days.ts'
import type { Member, Council } from './staff.ts'
import type { RoomId } from '../../../record/people.ts'

export interface Slot { readonly on: Day, readonly from: string, readonly until: string, readonly room: RoomId, readonly chair: Member, readonly minuteTaker: Member }
export interface Diary { take(wanted: Day, earliest: Day, chair?: Member): Slot }

const times = [['10:00', '12:30'], ['13:30', '16:00']] as const
interface Half { readonly rooms: Set<number>, readonly chairs: Set<number> }

/** A diary of this council's chairs and rooms. */
export function diaryOf(council: Council): Diary {
  const days = new Map<Day, readonly Half[]>()
  const most = Math.min(council.rooms.length, council.chairs.length, council.minuteTakers.length)
  const halves = (on: Day): readonly Half[] => {
    const made = days.get(on) ?? times.map(() => ({ rooms: new Set<number>(), chairs: new Set<number>() }))
    days.set(on, made)
    return made
  }
  const free = (on: Day, chair: number): { half: number, chair: number } | undefined => {
    if (!isWorkingDay(on, englandAndWales)) return undefined
    const open = halves(on).map((h, half) => ({ h, half })).filter(({ h }) => h.chairs.size < most)
    const own = open.find(({ h }) => !h.chairs.has(chair)) ?? open[0]
    if (!own) return undefined
    return { half: own.half, chair: own.h.chairs.has(chair) ? council.chairs.findIndex((_, i) => !own.h.chairs.has(i)) : chair }
  }
  return {
    take(wanted, earliest, chair) {
      const own = chair ? council.chairs.indexOf(chair) : wanted % council.chairs.length
      for (const on of around(wanted, earliest)) {
        const found = free(on, own)
        if (!found) continue
        const half = halves(on)[found.half]!
        const room = half.rooms.size
        half.chairs.add(found.chair)
        half.rooms.add(room)
        const [from, until] = times[found.half]!
        return { on, from, until, room: council.rooms[room]!.room, chair: council.chairs[found.chair]!, minuteTaker: council.minuteTakers[room]! }
      }
      throw new Error('The invented council has no chair or room free in a year. It is too small for its caseload.')
    },
  }
}

/** The day itself, then those before it that are not too early, then those after it. */
function* around(wanted: Day, earliest: Day): Generator<Day> {
  for (let on = wanted; on >= Math.max(earliest, wanted - 10); on = addDays(on, -1)) yield on
  for (let n = 1; n < 400; n++) yield addDays(wanted, n)
}
