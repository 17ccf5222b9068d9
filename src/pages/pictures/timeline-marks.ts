// What the timeline is drawn from: marks in time, each with who says so.
import type { Day } from '../../calendar/day.ts'

type Said = { by: string }
export type Span = Said & { from: Day; to?: Day; words: string; as: 'plan' | 'enquiry' }
export type ConferenceMark = Said & { on: Day; words: string }
export type LimitMark = Said & { on: Day; words: string }
export type GroupMark = Said & { on: Day; held: boolean; words?: string }
export type VisitMark = Said & { on: Day; as: 'seen alone' | 'seen with others' | 'did not happen' }
export type ScoreMark = Said & { on: Day; score: number }
export type WorkerSpan = Said & { from: Day; to?: Day; who: string }
export type EventMark = Said & { on: Day; words: string }

/** What a viewer may see of one child's record between two days. What they may not see is not in here at all. */
export type Timeline = {
  /** "Pip's record": the child by first name, for the sentence that is read out. */
  of: string
  from: Day
  to: Day
  today: Day
  plans: Span[]
  conferences: ConferenceMark[]
  limits: LimitMark[]
  coreGroups: GroupMark[]
  visits: VisitMark[]
  scores: ScoreMark[]
  workers: WorkerSpan[]
  events: EventMark[]
}
