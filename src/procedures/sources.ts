// Every national document we cite: title, edition, address, when it was read, and the places in it that may be cited.
import { day, type Day } from '../calendar/day.ts'

/** Where a rule or a value comes from: enough to find the place in the document. */
export type Citation = {
  readonly document: string
  readonly edition: string
  readonly section: string
  readonly address: string | undefined
  /** The day we read it, or in words why we have not. */
  readonly read: Day | string
}

type Described<S extends string> = {
  readonly title: string
  readonly edition: string
  readonly publisher: string
  readonly address: string
  readonly read: Day | string
  readonly sections: readonly S[]
}

/** A document. `at` takes only the sections listed with it, so a citation of anything else does not compile. */
export type Source<S extends string = string> = Described<S> & { readonly at: (section: S) => Citation }

const source = <const S extends string>(s: Described<S>): Source<S> => ({
  ...s,
  at: section => ({ document: s.title, edition: s.edition, section, address: s.address, read: s.read }),
})

const notReread = 'Not read again for this release: the figures are those that local procedures quote from it.'
const timingSections = [
  'Initial child protection conferences, timing',
  'Child protection review conferences, timing',
] as const

export const workingTogether = source({
  title: 'Working Together to Safeguard Children',
  edition: '2023',
  publisher: 'Department for Education',
  address: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  read: notReread,
  sections: [...timingSections, 'Initial child protection conferences, the conference chair'],
})

const earlierEdition = (edition: string) => source({ ...workingTogether, edition, sections: timingSections })
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
  sections: ['Core groups, first', 'Conferences for a child who moves in', 'Conferences, what is left to each council'],
})

export const sources: readonly Source[] = [
  workingTogether, workingTogether2018, workingTogether2015, workingTogether2013, commonPractice,
] as readonly Source[]

/** "Working Together to Safeguard Children (2023), Initial child protection conferences, timing". */
export const citationText = (c: Citation): string => `${c.document}${c.edition ? ` (${c.edition})` : ''}, ${c.section}`
