// Every list there is, with its heading: for the pages of rules, and for the check that each item resolves.
import type { Day } from '../../calendar/day.ts'
import type { Council } from '../council.ts'
import { cancelling } from './before/cancelling.ts'
import { challengeGrounds, challengeSteps } from './after/challenge.ts'
import { beforehand, chairsAgenda, closing, during, opening } from './during/chair.ts'
import { childsPart, childsSupport } from './before/children.ts'
import { exclusionGrounds, exclusionLetter, weighed } from './before/exclusion.ts'
import { asked } from './before/invited.ts'
import { itemsFor, type Item } from './item.ts'
import { minutesHold, minutesKept } from './after/minutes-say.ts'
import { adjourning, overrideControls } from './during/override.ts'
import { planSays, settled } from './during/plan-elements.ts'
import { preparing } from './before/preparing.ts'
import { partnersReport, workersReport } from './before/report-content.ts'
import { calledFor, harmTest } from './during/threshold.ts'
import { notices } from './after/told.ts'
import { comingTeam, comingUnit, endings, going } from './after/transfers.ts'

/** Lists that stand in documents, by heading, in the order of the life of a record. */
export const lists: Readonly<Record<string, readonly Item[]>> = {
  'When a conference is called': calledFor,
  'Who is asked to come': asked,
  'Preparing the family': preparing,
  'For and with a child': childsSupport,
  'What the social worker’s report says': workersReport,
  'What a partner’s report says': partnersReport,
  'Excluding somebody: what is weighed': weighed,
  'Excluding somebody: what the letter says': exclusionLetter,
  'The chair with the family beforehand': beforehand,
  'The chair at the start': opening,
  'The chair while it goes on': during,
  'The test for significant harm': harmTest,
  'What a plan says': planSays,
  'What the conference settles': settled,
  'The chair at the end': closing,
  'Against the majority': overrideControls,
  'When it cannot decide': adjourning,
  'What minutes hold': minutesHold,
  'How minutes are kept': minutesKept,
  'Who is told of what': notices,
  'Cancelling': cancelling,
  'A chair’s challenge': challengeSteps,
  'A child who comes: the unit': comingUnit,
  'A child who comes: the team': comingTeam,
  'A child who goes': going,
  'Ending a plan': endings,
}

/** The lists of a council on a day, those made from its own pack among them; without those on which it is silent. */
export const listsOf = (council: Council, on: Day): readonly { readonly heading: string, readonly items: readonly Item[] }[] => [
  { heading: 'The order of the conference', items: chairsAgenda(council, on) },
  { heading: 'Tests for a child attending', items: childsPart(council, on, 0).tests },
  { heading: 'Grounds for excluding somebody', items: exclusionGrounds(council, on) },
  { heading: 'Grounds for a chair’s challenge', items: challengeGrounds(council, on) },
  ...Object.entries(lists).map(([heading, list]) => ({ heading, items: itemsFor(list, council) })),
].filter(({ items }) => items.length > 0)
