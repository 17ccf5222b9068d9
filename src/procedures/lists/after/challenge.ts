// A chair's challenge: on what grounds, by what steps, and what the message says.
import type { Day } from '../../../calendar/day.ts'
import type { Council } from '../../council.ts'
import { lincolnshirePage, rotherhamProcedure, southwarkChapter } from '../../sources.ts'
import { asks, itemsSaid, type Item } from '../item.ts'

/** The council's grounds, each with a code that a challenge keeps. */
export const challengeGrounds = (council: Council, on: Day): Item[] =>
  itemsSaid(council.value('challenge grounds', on), council.valueOf('challenge grounds', on)?.cites, 'ground')

export const challengeSteps: readonly Item[] = [
  ...asks(southwarkChapter.at('8.1, Escalation'), 'must', {
    'face-to-face': 'First face to face with the social worker and {team manager}', 'confirmed': 'What was settled is confirmed by email', 'higher': 'Not settled in time: to the service manager, or the head of service if it is grave',
    'whatever-obstacles': 'Whatever stands in the way, such as money or staff', 'says-concern': 'The message says what the concern is and what has been done', 'says-remedy': 'It says what is needed to put it right',
    'copied': 'The {unit manager} has a copy', 'on-file': 'The child’s file has a note of it, and both managers are alerted',
  }),
  ...asks(southwarkChapter.at('8.1, Escalation'), 'should', { 'unit-manager-first': 'Talk to the {unit manager} first where you can' }),
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', { 'beside': 'The protocol stands beside other ways to call people to account, and replaces none' }),
  ...asks(lincolnshirePage.at('Escalation'), 'must', { 'for-conferences': 'The process is for conferences alone and replaces no other', 'quarterly': 'How it goes is reported to the partnership every quarter' }),
]
