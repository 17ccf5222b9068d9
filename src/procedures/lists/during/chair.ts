// What the chair sees to, moment by moment: with the family beforehand, at the start, while it goes on, and at the end.
import type { Day } from '../../../calendar/day.ts'
import type { Council } from '../../council.ts'
import { bestPractice, lincolnshirePage, rotherhamProcedure, southwarkAgenda, southwarkChapter } from '../../sources.ts'
import { asks, itemsSaid, type Item } from '../item.ts'

/** With the family, before the start. */
export const beforehand: readonly Item[] = [
  ...asks(southwarkChapter.at('2.2, Meeting the chair'), 'must', {
    'how-it-goes': 'How the conference is going to go', 'outcomes': 'Which outcomes there may be', 'queries': 'Their questions', 'complaints': 'How to complain',
    'seen-reports': 'Have they seen and read the social worker’s report and the others?', 'needs': 'What they need: interpreter, access, health',
    'health-and-safety': 'Anything about health and safety', 'confidentiality': 'Anything about confidentiality',
  }),
  ...asks(bestPractice.at('8.7, Before the start'), 'must', {
    'understand': 'The child, parents and advocates understand what it is for and how it goes', 'conflict': 'Might relatives be in conflict? Does anybody need to speak alone?',
    'supporters': 'How supporters take part: they may ask through the chair, not question members',
  }),
  ...asks(bestPractice.at('8.7, Before the start'), 'may', { 'apart': 'Meet them apart where there may be conflict' }),
  ...asks(rotherhamProcedure.at('13, The chair'), 'must', {
    'agenda-and-purpose': 'What the conference is for and its agenda', 'exclusion-reminder': 'On what grounds somebody may be excluded',
    'about-them': 'Why they are invited: it is about them', 'hear-risk': 'They should hear what is said about danger to the child', 'be-heard': 'The conference should hear what they say to it',
    'know-how': 'They should know how and why decisions are made', 'plan-with': 'They have a part in planning', 'read-and-understood': 'Have they read the reports, and do they understand them?',
    'professionals-part': 'What the professionals’ part is for', 'questions': 'Their questions', 'views-not-decision': 'They may say whether a plan is needed, and have no part in deciding',
    'confidential-part': 'There may be a part without them', 'minutes-and-paper': 'Who takes minutes, that they get those of the parts they attend, and pen and paper', 'in-confidence': 'What is said is confidential',
    'right-to-appeal': 'They may appeal', 'would-go-to-court': 'If the worry were so great, court would be recommended',
  }),
]

/** What the opening statement says, and what is settled at the start. */
export const opening: readonly Item[] = [
  ...asks(southwarkChapter.at('2.3, Opening statement'), 'must', { 'met-parents': 'Whether the chair met the parents', 'parents-saw-report': 'Whether and when the parents saw the report' }),
  ...asks(southwarkChapter.at('5.4, Opening'), 'must', { 'fire-exits': 'Where the fire exits are', 'keep-confidential': 'That it is confidential', 'equality': 'The policy on equality and diversity' }),
  ...asks(southwarkChapter.at('5.5, Checking details'), 'must', { 'check-details': 'Names, dates of birth and addresses are right in the report and the files' }),
  ...asks(southwarkChapter.at('5.6, Who receives papers'), 'must', { 'not-to-receive': 'Is there anybody who must not receive decisions and minutes?', 'parts-only': 'Is there anybody who should receive only parts?' }),
  ...asks(southwarkAgenda.at('Statements'), 'should', { 'documents-safe': 'That papers are kept safe', 'alarm': 'What to do when an alarm sounds' }),
  ...asks(bestPractice.at('8.7, At the start'), 'must', {
    'purpose': 'What the conference is for', 'confirm-agenda': 'The agenda', 'confidential': 'That it is confidential', 'equal': 'That racist, homophobic and threatening behaviour is not borne',
    'introductions': 'Introductions', 'contributions': 'What each person is there for, supporters too', 'solicitors': 'A solicitor may support and clarify, and not cross-examine',
  }),
  ...asks(rotherhamProcedure.at('14, Agenda'), 'must', {
    'type-and-reason': 'Which conference this is and why', 'nothing-off-record': 'It is confidential, and nothing is off the record', 'names-and-links': 'Names, roles and how each knows the family',
    'how-to-take-part': 'The agenda and how to take part', 'all-have-read': 'Everybody has read and understood the reports',
  }),
]

/** While the conference goes on. */
export const during: readonly Item[] = [
  ...asks(southwarkChapter.at('2.4, In the conference'), 'must', { 'family-encouraged': 'Family and children are encouraged to help make the {danger statement}, goals and plan' }),
  ...asks(southwarkChapter.at('1.5, Encouragement and challenge'), 'should', { 'challenge': 'Encourage and challenge professionals and family to lower the danger' }),
  ...asks(bestPractice.at('8.7, During the conference'), 'must', {
    'parents-understand': 'Parents can understand what it is for and who does what', 'parents-respond': 'They can answer what is said', 'parents-contribute': 'They can help assess and plan',
    'parents-safeguard': 'They can play a part in keeping the child safe', 'focus': 'It stays with the child’s welfare', 'all-children': 'All children of the household and family network are thought of',
    'everybody-heard': 'Everybody relevant had a chance to contribute', 'absent-reports': 'Reports of those who are not there are made known', 'wishes': 'What the children wish and feel is clear',
    'background': 'Needs from gender, disability, race, culture, language and religion are taken into account', 'third-party-arranged': 'Confidential information about others is heard as arranged',
    'debate': 'Findings are examined, all options considered, and the decision informed and fair',
  }),
  ...asks(rotherhamProcedure.at('13, The chair'), 'must', {
    'childs-interests': 'The child’s interests come first where they differ from the parents’', 'keep-to-agenda': 'Keep to the agenda, to clear decisions and an agreed {outline plan}',
    'gaps': 'Name what is not known, and who in the core group does what', 'equalities': 'See that equalities are addressed',
  }),
  ...asks(rotherhamProcedure.at('14, Agenda'), 'must', { 'no-interrupting': 'Each shares without interruption, then come questions', 'views-sought': 'Ask parents and children, directly or through advocates' }),
  ...asks(lincolnshirePage.at('Agenda'), 'must', { 'focused': 'Draw information out by danger and goals, not by the framework of the assessment' }),
]

/** Before people leave. */
export const closing: readonly Item[] = [
  ...asks(southwarkChapter.at('7.1, After the conference'), 'must', { 'monitoring': 'Fill in the monitoring form, briefly with the social worker' }),
  ...asks(bestPractice.at('8.7, During the conference'), 'must', { 'complaints-reminder': 'Remind everybody how to complain', 'tell-absent': 'Arrange with the social worker how absent or excluded parents are told' }),
  ...asks(rotherhamProcedure.at('13, The chair'), 'must', { 'clear-to-all': 'Everybody is clear what was decided or recommended' }),
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', { 'dissent-asked': 'Ask who dissents, for the minutes', 'appeal-told': 'Tell parents that they may appeal' }),
]

/** The order of the conference as the council has it, step by step. */
export const chairsAgenda = (council: Council, on: Day): Item[] => itemsSaid(council.value('agenda', on), council.valueOf('agenda', on)?.cites, 'step')
