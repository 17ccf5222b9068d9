// Until when a reader may say what is wrong in the minutes, as their page and the unit's say it.
import { longDay } from '../../calendar/day.ts'
import { amendmentWindow } from '../../procedures/minutes/window.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { CopyId, EventId } from '../../record/people.ts'

export interface WindowWords {
  /** What to say, in plain words. */
  readonly says: string
  readonly late: boolean
  /** How it was counted, and who says so; empty where there is no day. */
  readonly why: string
  readonly because?: EventId
}

/** The time for one copy. Nobody is turned away after it: it says so. */
export function windowWords(facts: Facts, copy: CopyId | undefined): WindowWords {
  const window = amendmentWindow(facts, copy)
  const released = window && facts.events.find((e) => e.id === window.because)
  if (!window || !released) return { says: 'There is no last day for this. Sooner is better.', late: false, why: '' }
  const value = facts.council.valueOf('minutes amendments', released.on)
  const length = typeof value?.is === 'string' ? value.is.replace(/ after$/, '') : ''
  const late = facts.today > window.due
  return {
    says: late ? `The last day for this was ${longDay(window.due)}. You can still say it. It is written down that it came later.` : `Please say it by ${longDay(window.due)}. You can still say it after that day.`,
    late, because: window.because, why: `${length} from the day your copy went, ${longDay(released.on)}. This stands in ${value!.cites.document}, ${value!.cites.section}.`,
  }
}
