// The steps before a conference is cancelled to be held another day, in their order.
import { southwarkChapter } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

export const cancelling: readonly Item[] = [
  ...asks(southwarkChapter.at('7.2, Cancelling'), 'must', {
    'never-outside': 'No conference is agreed for a day outside the statutory limit, for any reason',
    'avoid': 'Cancel as seldom as can be',
    'alternatives': 'Look first for another way, such as a manager or colleague who speaks to a report that is ready',
    'ask-chair': 'Then talk to the chair, with other dates inside the limit',
    'ask-unit-manager': 'Then ask the {unit manager}, with dates inside the limit',
    'unit-manager-alone': 'Only the {unit manager} may cancel; until then it goes ahead',
    'team-tells': 'Cancelled late, the social work team tells all professionals and the family the new date',
  }),
  ...asks(southwarkChapter.at('7.2, Cancelling'), 'should', {
    'care-first-review': 'Take special care of first reviews', 'care-siblings': 'Take special care where one of several brothers and sisters has just been given a plan', 'care-birth': 'Take special care where a plan began at birth',
  }),
]
