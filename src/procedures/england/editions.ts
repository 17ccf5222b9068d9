// From which day each edition of the national guidance held, and which places in it say the same as the present one.
import { day } from '../../calendar/day.ts'
import { workingTogether, workingTogether2013, workingTogether2015, workingTogether2018 } from '../sources.ts'

/** The present edition and those before it, for a rule whose figure they share: spread into the rule. */
export const sinceWorkingTogether = (section: Parameters<typeof workingTogether2018.at>[0]) => ({
  cites: workingTogether.at(section),
  since: day('2023-12-15'),
  earlier: [
    { cites: workingTogether2018.at(section), since: day('2018-07-04') },
    { cites: workingTogether2015.at(section), since: day('2015-03-26') },
    { cites: workingTogether2013.at(section), since: day('2013-04-15') },
  ],
} as const)

/** The day from which we know the rules: the first edition that we carry. */
export const firstEdition = day('2013-04-15')
