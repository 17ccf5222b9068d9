// quorate due: every deadline that follows from one event, with its reasons. Opens no database.
import { parseArgs } from 'node:util'
import { dayText, longDay, parseDay, shortDay, type Day } from '../../calendar/day.ts'
import { englandAndWales } from '../../calendar/holidays.ts'
import { parseClock } from '../../calendar/hours.ts'
import { today } from '../../store/clock.ts'
import type { Council } from '../../procedures/council.ts'
import type { Explanation } from '../../procedures/explanation.ts'
import { occasions, occasionsOf, rulesOf, whatFollows, type Occasion } from '../../procedures/clocks/occasions.ts'
import { PackRefused } from '../../procedures/councils/read-pack.ts'
import { citationText } from '../../procedures/sources.ts'
import { conferenceKinds, type ConferenceKind } from '../../record/vocabulary.ts'
import { councilFor, noSuchCouncil } from '../council-pack.ts'
import { answered, refusedWith, say, wrongUse, type Answer } from './answer.ts'

const help = `quorate due --from EVENT --on YYYY-MM-DD [--council NAME] [--at HH:MM] [--type TYPE] [--json]
quorate due --list [--council NAME] [--json]

Prints every deadline that follows from one event: the day, the rule, the days not counted and who says so.

  --from     the kind of event (see --list)
  --on       its day
  --at       its time in London, where a rule counts hours; without it 24 hours are one day
  --type     the kind of conference: ${conferenceKinds.join(', ')}
  --council  a pack by name or path (COUNCIL, or rotherham)
  --json     for programs: [{id, rule, due, dueAt?, says, source, skipped, firm}]
  --list     the kinds of event and the rules
`

const options = {
  council: { type: 'string' }, from: { type: 'string' }, on: { type: 'string' }, at: { type: 'string' }, type: { type: 'string' },
  json: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
} as const

type Given = { council?: string; from?: string; on?: string; at?: string; type?: string; json?: boolean; list?: boolean; help?: boolean }
type Asked = { readonly occasion: Occasion; readonly on: Day; readonly at: string | undefined; readonly type: ConferenceKind }

class WrongUse extends Error {}

/** Runs the command. Gives the exit code: 0 done, 1 refused with a reason, 2 wrong use. */
export const due = async (args: string[]): Promise<number> => say(answerDue(args))

/** What the command answers, without saying it. */
export const answerDue = (args: string[]): Answer => {
  try {
    const given = read(args)
    if (given.help) return answered(help)
    const council = councilOf(given)
    if (given.list) return answered(given.json ? listJson(council) : listText(council))
    return answered(deadlinesText(council, asked(given), given.json ?? false))
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(`${error.message}\nSee quorate due --help.`)
    if (error instanceof PackRefused) return refusedWith(error.message)
    throw error
  }
}

const read = (args: string[]): Given => {
  try {
    return parseArgs({ args, options, allowPositionals: false }).values
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

const councilOf = ({ council = process.env['COUNCIL'] || 'rotherham' }: Given): Council => {
  const found = councilFor(council)
  if (!found) throw new WrongUse(noSuchCouncil(council))
  return found
}

const asked = (given: Given): Asked => {
  if (given.from === undefined || given.on === undefined) throw new WrongUse('Say which event with --from and its day with --on.')
  const occasion = occasions.find(o => o.name === given.from)
  if (!occasion) throw new WrongUse(`There is no kind of event "${given.from}". Give one of ${occasions.map(o => o.name).join(', ')}.`)
  const on = parseDay(given.on)
  if (on === undefined) throw new WrongUse(`"${given.on}" is not a date. Write a real one as YYYY-MM-DD, for example 2026-03-02.`)
  if (given.at !== undefined && !parseClock(given.at)) throw new WrongUse(`"${given.at}" is not a time. Write hours and minutes, for example 14:30.`)
  return { occasion, on, at: given.at, type: typeOf(occasion, given.type) }
}

const typeOf = (occasion: Occasion, written: string | undefined): ConferenceKind => {
  if (written === undefined) return occasion.types[0] ?? 'initial'
  const type = conferenceKinds.find(kind => kind === written)
  if (!type) throw new WrongUse(`There is no type "${written}". Give one of ${conferenceKinds.join(', ')}.`)
  if (occasion.types.length > 0 && !occasion.types.includes(type)) {
    throw new WrongUse(`${occasion.name} is not of the type "${written}". Give one of ${occasion.types.join(', ')}.`)
  }
  return type
}

const deadlinesText = (council: Council, { occasion, on, at, type }: Asked, json: boolean): string => {
  const found = whatFollows(occasion.event({ on, at, type }), council, englandAndWales)
  if (json) return JSON.stringify(found.map(asJson), null, 2)
  const kind = occasion.types.length > 0 ? ` (${type})` : ''
  const heading = `${council.name}: ${occasion.name}${kind} on ${longDay(on)}${at ? ` at ${at}` : ''}`
  return [heading, ...(found.length > 0 ? found.map(asText) : ['Nothing follows from this that has a date, by the rules we hold for this council and day.'])].join('\n\n')
}

const asJson = (e: Explanation) => ({
  id: e.rule.id,
  rule: e.rule.name,
  due: dayText(e.due),
  ...(e.dueAt === undefined ? {} : { dueAt: e.dueAt }),
  says: e.rule.says,
  source: { document: e.source.document, section: e.source.section },
  skipped: e.skipped.map(s => ({ day: dayText(s.day), why: s.why })),
  firm: e.firm,
})

const asText = (e: Explanation): string => [
  `${longDay(e.due)}${e.dueAt ? ` at ${e.dueAt.slice(11)}` : ''}   ${e.rule.id}`,
  `  ${e.rule.says}`,
  ...notCounted(e),
  ...(e.clocksChanged !== 0 ? ['  The clocks change in between: hours that pass are counted.'] : []),
  ...(e.national ? [`  The national limit is ${longDay(e.national.due)}; this council is tighter.`] : []),
  ...(e.firm ? [] : ['  May move: bank holidays are not published that far.']),
  ...(e.reading ? [`  How we read it: ${e.reading}${e.agreedBy ? ` (${e.agreedBy})` : ''}`] : []),
  `  Source: ${citationText(e.source)}.`,
].join('\n')

/** Weekends in one word, everything else by its day and name. */
const notCounted = ({ skipped }: Explanation): string[] => {
  if (skipped.length === 0) return []
  const named = skipped.filter(s => s.why !== 'Saturday' && s.why !== 'Sunday').map(s => `${shortDay(s.day)} (${s.why})`)
  return [`  Not counted: ${[...(named.length < skipped.length ? ['weekends'] : []), ...named].join(', ')}.`]
}

const listJson = (council: Council): string => JSON.stringify({
  council: council.key,
  events: occasions.map(o => ({ name: o.name, means: o.means, types: o.types })),
  rules: rulesOf(council, today()).map(r => ({ id: r.id, rule: r.name, from: occasionsOf(r, today()) })),
}, null, 2)

const listText = (council: Council): string => [
  'Kinds of event',
  ...occasions.map(o => `  ${o.name.padEnd(22)} ${o.means}${o.types.length > 0 ? ` (--type ${o.types.join('|')})` : ''}`),
  '',
  `Rules for ${council.name}`,
  ...rulesOf(council, today()).map(r => `  ${r.id.padEnd(32)} from ${occasionsOf(r, today()).join(', ')}`),
].join('\n')
