// Keeping somebody out: the grounds there are, what is no ground, who is told, and what the letter says.
import type { Day } from '../../../calendar/day.ts'
import type { Council } from '../../council.ts'
import { bestPractice, rotherhamProcedure, southwarkPage } from '../../sources.ts'
import { asks, itemsSaid, type Item } from '../item.ts'

/** The council's grounds, each with a code that a request and a decision keep. None where its procedures name none. */
export const exclusionGrounds = (council: Council, on: Day): Item[] =>
  itemsSaid(council.value('exclusion grounds', on), council.valueOf('exclusion grounds', on)?.cites, 'ground')

/** What the chair weighs, and what is no ground by itself. */
export const weighed: readonly Item[] = [
  ...asks(bestPractice.at('8.3, Excluding'), 'must', {
    'ground-and-evidence': 'The agency that asks says which ground is met and on what evidence',
    'once-is-not-again': 'To have been excluded once is no reason to exclude again', 'prosecution-alone': 'That somebody may be prosecuted is no reason by itself',
    'shortest': 'Exclude for as short a time as will do', 'minuted': 'The decision is clear in the minutes',
    'police-and-parents': 'With bail or an active enquiry, police can say all they need, and parents still have as much of a part as is possible',
  }),
  ...asks(bestPractice.at('8.3, Excluding'), 'may', { 'legal-advice': 'Take legal advice first', 'leave-meanwhile': 'Ask somebody to leave while it goes on, if it cannot do its work otherwise' }),
  ...asks(rotherhamProcedure.at('9, Exclusions'), 'must', {
    'no-reason-alone': 'That somebody may be prosecuted is no reason by itself', 'announced': 'Say at the conference that somebody is excluded and why, for the minutes',
    'views-anyway': 'Consider whether and how the person’s views are heard', 'minutes-anyway': 'Consider whether the person receives any part of the minutes',
  }),
  ...asks(rotherhamProcedure.at('9, Exclusions'), 'should', { 'police-advice': 'Take the police’s advice; once proceedings have begun, consider the prosecution service’s view' }),
]

/** What a letter to an excluded parent must say. */
export const exclusionLetter: readonly Item[] = [
  ...asks(southwarkPage.at('Parents’ rights'), 'must', { 'why-excluded': 'Why', 'another-way': 'In what other way to give views' }),
  ...asks(bestPractice.at('8.3, Excluding'), 'must', { 'reason': 'Why', 'other-ways': 'In what other ways to be heard', 'outcome': 'How they will learn the outcome', 'complain': 'How to complain', 'signed': 'The chair’s signature' }),
  ...asks(rotherhamProcedure.at('9, Exclusions'), 'must', { 'the-reason': 'Why' }),
]
