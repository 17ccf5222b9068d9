// A child with a plan who moves: what the unit and the team do when the child comes, and what the lead social worker does when the child goes.
import { commonPractice, rotherhamProcedure } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

/** The unit, from the day it is told that a child comes. */
export const comingUnit: readonly Item[] = asks(rotherhamProcedure.at('17, Transfers in'), 'must', {
  'record': 'Record the child as having a plan; we keep it as temporary, and out of our own count, until the conference', 'clarify': 'Not told by the other council? Ask it: planned or not, for a time or for good',
  'papers': 'Ask for papers, the minutes of the initial conference and of the last review among them', 'tell-team': 'Tell the team', 'tell-nurse': 'Tell the designated nurse', 'arrange': 'Arrange the conference',
  'invite-sender': 'Ask the other council to come', 'confirm': 'Tell the other council’s unit manager the outcome, and send the minutes',
})

/** The team, until the conference. */
export const comingTeam: readonly Item[] = asks(rotherhamProcedure.at('17, Transfers in'), 'must', {
  'protect': 'Enquire, and see that the child is protected meanwhile', 'assess': 'Assess whether harm is still likely, and prepare with child and family', 'liaise': 'Work with the other council, get all documents, and plan who does what',
  'files': 'Have the files in time for the assessment', 'never-without': 'The child is never without a {lead practitioner}', 'sender-accountable': 'Until the conference the other council stays accountable',
})

/** The lead social worker of a child who goes. */
export const going: readonly Item[] = [
  ...asks(rotherhamProcedure.at('18, Transfers out'), 'must', {
    'check': 'Ask the family, if the move was not planned', 'tell-new': 'Tell the new area at once, if it has happened, is near or is not in the plan', 'send': 'Send details with the latest plan and minutes',
    'tell-unit': 'Tell the unit’s service manager', 'tell-core-group': 'Tell the core group, which helps to find its opposite numbers', 'ask-conference': 'If for good: ask for a conference there, report and attend',
    'address': 'Put the new address right, with care for who may see it', 'end-only-then': 'End the plan only when the new area’s conference has decided, on the day of that conference',
  }),
]

/** Why a plan may end. */
export const endings: readonly Item[] = asks(commonPractice.at('Ending a plan'), 'must', {
  'no-longer-likely': 'A review finds that significant harm is no longer likely', 'taken-over': 'The child has moved for good, and the receiving area’s conference has taken over', 'eighteen': 'The young person is 18',
  'left-the-country': 'The child has left the United Kingdom for good', 'died': 'The child has died',
})
