// Every document we cite: title, edition, address, when it was read, and the places in it that may be cited.
import { day, type Day } from '../calendar/day.ts'

/** Where a rule or a value comes from: enough to find the place in the document. */
export type Citation = {
  readonly document: string
  readonly edition: string
  readonly section: string
  readonly address: string | undefined
  /** The day we read it, or in words why we have not. */
  readonly read: Day | string
  /** For what does not come from a council's procedure itself: how we came by it. */
  readonly apart?: string | undefined
}

type Described<S extends string> = {
  readonly title: string
  readonly edition: string
  readonly publisher: string
  readonly address?: string
  readonly read: Day | string
  readonly apart?: string
  readonly sections: readonly S[]
}

/** A document. `at` takes only the sections listed with it, so a citation of anything else does not compile. */
export type Source<S extends string = string> = Described<S> & { readonly at: (section: S) => Citation }

const source = <const S extends string>(s: Described<S>): Source<S> => ({
  ...s,
  at: section => ({ document: s.title, edition: s.edition, section, address: s.address, read: s.read, apart: s.apart }),
})

// The national baseline

const notReread = 'Not read again for this release: the figures are those that local procedures quote from it.'
const guidanceSections = [
  'Initial child protection conferences, timing',
  'Child protection review conferences, timing',
  'Initial child protection conferences, tasks',
  'Initial child protection conferences, the conference chair',
  'Discontinuing the plan',
] as const

export const workingTogether = source({
  title: 'Working Together to Safeguard Children',
  edition: '2023',
  publisher: 'Department for Education',
  address: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  read: notReread,
  sections: guidanceSections,
})

const earlierEdition = (edition: string) => source({ ...workingTogether, edition, sections: guidanceSections })
export const workingTogether2018 = earlierEdition('2018')
export const workingTogether2015 = earlierEdition('2015')
export const workingTogether2013 = earlierEdition('2013')

/** Not one document: what local procedures across England agree on where the guidance leaves the figure to them. */
export const commonPractice = source({
  title: 'Practice common to local safeguarding procedures in England',
  edition: 'as published in 2026',
  publisher: 'Local safeguarding children partnerships (Norfolk, Medway, Blackpool, Bolton, Tees, Sussex and others)',
  address: 'https://www.proceduresonline.com/',
  read: day('2026-11-24'),
  sections: [
    'Core groups, first', 'Conferences for a child who moves in', 'Conferences, what is left to each council', 'The chair', 'Ending a plan', 'What minutes list', 'Quorum',
  ],
})

/** Nothing read for this release: what practitioners take as known. Shown as that, and never the only ground of a limit. */
export const generalKnowledge = source({
  title: 'General professional knowledge',
  edition: '',
  publisher: 'Quorate',
  read: 'Not a document. It was not checked against one: check before relying on it.',
  apart: 'not from a document',
  sections: ['Children Act 1989, sections 17 and 47', 'Equality, data protection and human rights law', 'Forms in common use'],
})

// Southwark: its chapter, its page for parents, and three documents that the chapter links to

export const southwarkChapter = source({
  title: 'Child Protection Conferences including Standards for Conferences',
  edition: '1.2.8, September 2018',
  publisher: 'London Borough of Southwark',
  read: day('2026-11-24'),
  sections: [
    '1.1, The model', '1.2, Involving the family', '1.3, Standards by role', '1.4, Principles for all agencies', '1.5, Encouragement and challenge',
    '2.1, Before the date', '2.2, Meeting the chair', '2.3, Opening statement', '2.4, In the conference',
    '3.1, Taking part', '3.2, Inviting children', '3.3, The child’s invitation', '3.4, Telling the chair', '3.5, Which part',
    '4.1, Seen by parents', '4.2, Seen alone', '4.3, Authorised', '4.4, Ready for the chair',
    '5.1, Invitation list', '5.2, Arriving', '5.3, Starting', '5.4, Opening', '5.5, Checking details', '5.6, Who receives papers',
    '5.7, Legal action', '5.8, Managers who disagree', '5.9, The plan',
    '6.1, Monitoring form', '6.2, Feedback', '6.3, Reporting', '7, Standards', '7.1, After the conference', '7.2, Cancelling', '8.1, Escalation', 'Appendices',
  ],
})

export const southwarkPage = source({
  title: 'Child protection conferences (page for parents)',
  edition: 'undated',
  publisher: 'Southwark Council',
  read: day('2026-11-24'),
  sections: [
    'What a conference is', 'Who can attend', 'Recording the conference', 'Parents’ rights', 'Significant harm', 'Child protection plan', 'Core group',
    'What you need to do', 'Tips for parents', 'Leaflets and addresses',
  ],
})

const publicCopy = 'linked from the procedure and read in a public copy elsewhere'

export const southwarkAgenda = source({
  title: 'Agenda, initial child protection conference', edition: 'undated', publisher: 'London Borough of Southwark',
  address: 'https://docsbay.net/initial-child-protection-conference', read: day('2026-11-24'), apart: publicCopy,
  sections: ['Introduction', 'Information sharing', 'Future dates', 'Statements'],
})

export const southwarkCriteria = source({
  title: 'Criteria for a child to be subject to a plan', edition: 'undated', publisher: 'Southwark Area Child Protection Committee',
  address: 'https://docsbay.net/southwark-area-child-protection-committee', read: day('2026-11-24'), apart: publicCopy,
  sections: ['The two questions', 'Likely harm'],
})

export const southwarkStandards = source({
  title: 'Quality Standards for conferences, all professionals', edition: 'undated', publisher: 'London Borough of Southwark',
  address: 'https://docsbay.net/quality-standards-for-cp-conferences-for-all-professionals', read: day('2026-11-24'), apart: publicCopy,
  sections: ['Partner professionals'],
})

// An unnamed council's chapter on good practice, numbered as London's manual is

export const bestPractice = source({
  title: 'Best Practice Guidance for Child Protection Conferences',
  edition: 'chapter 8, undated',
  publisher: 'A council that the copy does not name',
  read: day('2026-11-24'),
  sections: [
    '8.1, Who should attend', '8.1, Observers', '8.1, Those who cannot come', '8.2, Parents taking part', '8.3, Excluding', '8.4, Children taking part',
    '8.4, Whether a child attends', '8.4, Children who do not attend', '8.4, Children who attend', '8.4, The advocate', '8.4, After the conference',
    '8.5, Before the conference', '8.5, The social worker’s report', '8.6, Other professionals', '8.6, Other reports',
    '8.7, The chair', '8.7, Before the start', '8.7, At the start', '8.7, During the conference', 'Foot of the page',
  ],
})

// Rotherham: its procedure, and two pages beside it

export const rotherhamProcedure = source({
  title: 'Initial Child Protection Conferences',
  edition: '54, 18 January 2024',
  publisher: 'Rotherham Safeguarding Children Partnership',
  read: day('2026-11-24'),
  sections: [
    '1, What a conference is', '2, Purpose', '3, When to convene', '4, Timing', '5, Who attends', '6, Quorum', '7, Involving the child',
    '8, Involving family members', '9, Exclusions', '10, Rotherham Family Approach', '11, Role of the social worker',
    '12.1, Reports from practitioners', '12.2, The social worker\'s report', '13, The chair', '14, Agenda', '15, Decisions', '16, After the conference',
    '17, Transfers in', '18, Transfers out',
  ],
})

export const rotherhamReviews = source({
  title: 'Child Protection Review Conferences', edition: 'as published in 2026', publisher: 'Rotherham Safeguarding Children Partnership',
  address: 'https://rotherhamscp.trixonline.co.uk/', read: day('2026-11-24'), apart: 'a page beside the procedure, which links to it',
  sections: ['Timing', 'Children born after a conference'],
})

export const rotherhamChallenge = source({
  title: 'Practice Resolution Protocol: challenging practice in conferences', edition: 'as published in 2026', publisher: 'Rotherham Safeguarding Children Partnership',
  address: 'https://rotherhamscp.trixonline.co.uk/', read: day('2026-11-24'),
  apart: 'a page beside the procedure; the only copy read was garbled, so confirm the figures before relying on them',
  sections: ['Stages and times'],
})

export const lincolnshirePage = source({
  title: 'Child Protection Conference',
  edition: '30 June 2017',
  publisher: 'Lincolnshire County Council',
  read: day('2026-11-24'),
  sections: [
    'What a conference is', 'Purpose and tasks', 'Signs of Safety', 'Briefing for professionals', 'Agenda', 'Safety plan', 'Reports from agencies',
    'Reports from GPs', 'Escalation', 'Leaflets', 'Foot of the page',
  ],
})

export const sources: readonly Source[] = [
  workingTogether, workingTogether2018, workingTogether2015, workingTogether2013, commonPractice, generalKnowledge,
  southwarkChapter, southwarkPage, southwarkAgenda, southwarkCriteria, southwarkStandards, bestPractice,
  rotherhamProcedure, rotherhamReviews, rotherhamChallenge, lincolnshirePage,
] as readonly Source[]

/** The document of a title and edition, where it is one of ours. */
export const sourceOf = (title: string, edition: string | undefined): Source | undefined =>
  sources.find(s => s.title === title && s.edition === (edition ?? ''))

/** A citation may name several places of one document: "4, Timing; 17, Transfers in". Those that are not among a document's sections. */
export const placesMissing = (section: string, sections: readonly string[]): readonly string[] =>
  section.split('; ').filter(place => !sections.includes(place))

/** "Working Together to Safeguard Children (2023), Initial child protection conferences, timing". */
export const citationText = (c: Citation): string =>
  `${c.document}${c.edition ? ` (${c.edition})` : ''}, ${c.section}${c.apart ? ` (not from the procedure itself: ${c.apart})` : ''}`
