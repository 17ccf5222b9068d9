// What reports must say, by kind, where a council asks for something of its own.
import { bestPractice, lincolnshirePage, rotherhamProcedure, southwarkChapter } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

/** The social worker's. */
export const workersReport: readonly Item[] = [
  ...asks(southwarkChapter.at('4.2, Seen alone'), 'must', { 'seen-alone': 'On which days the {lead practitioner} saw the child alone; if not alone, who was there and why' }),
  ...asks(bestPractice.at('8.5, The social worker’s report'), 'must', {
    'signed': 'It is typed, signed and dated, and the manager endorses and countersigns it', 'seen': 'On which days the child was seen in the enquiry, alone or with whom and why',
    'all-children': 'Every child of the household', 'subjects': 'Which of them it is about, and why others are not', 'enquiry': 'What led to the enquiry, strategy discussions, whom was asked, the outcome',
    'chronology': 'Events and contacts in order', 'needs': 'The child’s health and development, now and before', 'capacity': 'How far parents and family keep the child safe and answer those needs', 'family': 'Family history and how the family works',
    'views': 'What child, parents and family say', 'analysis': 'What it all means, by the framework of the assessment, for harm and for needs', 'recommendation': 'What the council recommends',
    'comments': 'What child or parents say to the report itself',
  }),
  ...asks(bestPractice.at('8.5, The social worker’s report'), 'should', {
    'carers-respond': 'Analysis: how carers answer needs, and how strengths and difficulties of parenting work on each other', 'surroundings': 'Analysis: how family and surroundings work on each other, on parenting and on the child',
    'effect': 'Analysis: what parenting does to health and development: resilience and protection, vulnerability and risk',
  }),
  ...asks(rotherhamProcedure.at('12.2, The social worker\'s report'), 'must', { 'each-child': 'One report on each child, an unborn child too', 'opinion': 'An opinion for each child on whether the threshold is met', 'proposed': 'A proposed plan for each child' }),
]

/** Partners'. */
export const partnersReport: readonly Item[] = [
  ...asks(bestPractice.at('8.6, Other reports'), 'must', {
    'involvement': 'What the agency does with child and family', 'development': 'What it knows of the child’s development', 'parents-capacity': 'What it knows of how parents meet the child’s needs', 'which-children': 'Which children it is about, and what is known of all in the household',
    'colleagues': 'What colleagues know, asked beforehand', 'signed-copies': 'It is legible and signed',
  }),
  ...asks(bestPractice.at('8.4, Children who attend'), 'must', { 'child-may-read': 'Which parts a child may be shown' }),
  ...asks(rotherhamProcedure.at('12.1, Reports from practitioners'), 'must', {
    'kinds-of-statement': 'Fact, observation, hearsay, allegation and opinion are told apart', 'address-safe': 'It is considered whether addresses and full details are safe to give', 'shown-first': 'It was shared with the family first, or the chair agreed otherwise beforehand',
  }),
  ...asks(lincolnshirePage.at('Reports from agencies'), 'should', { 'electronic': 'It is filled in and sent electronically, and can be put by and taken up again' }),
]
