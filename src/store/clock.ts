// What time it is: the only clock of the program, in London days and UTC moments, so that a test can set it.
import { parseDay, type Day } from '../calendar/day.ts'

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
const londonTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
let clock: () => Date = () => new Date()

/** Tests and the example council say what time it is; `undefined` gives the real clock back. */
export const setClock = (other: (() => Date) | undefined): void => { clock = other ?? (() => new Date()) }

/** This moment as an ISO instant. */
export const now = (): string => clock().toISOString()

/** Today in London. */
export const today = (): Day => parseDay(london.format(clock()))!

/** An instant as a London clock shows it, `14:30`. */
export const clockTime = (instant: string): string => londonTime.format(new Date(instant))

/** The London day of an instant. */
export const dayOfInstant = (instant: string): Day => parseDay(london.format(new Date(instant)))!
