// Of every event there is a day it is about, and it is the day it happened and never one that is only planned.
import { expect, test } from 'vitest'
import { dayFieldOf, type EventType } from './events.ts'
import { vocabulary } from './vocabulary.ts'

test.each(Object.keys(vocabulary) as EventType[])('%s is about a day', (type) => { expect(dayFieldOf(type)).toMatch(/On$/) })

test.each([
  ['ConferenceBooked', 'bookedOn'], ['FollowUpFixed', 'fixedOn'], ['ActionKept', 'keptOn'], ['ChildRecorded', 'recordedOn'], ['ConferenceHeld', 'heldOn'],
  ['DecisionMade', 'decidedOn'], ['InvolvementBegan', 'beganOn'], ['PersonBarred', 'barredOn'], ['ReportShownToFamily', 'shownOn'], ['CopyReleased', 'releasedOn'],
] as const)('%s is about %s', (type, field) => { expect(dayFieldOf(type)).toBe(field) })
