// Days and times as people type them: "2.30pm", "half past 2", "midday", "3 Nov 2026"; read only where they can mean one thing.
import { parseDay, type Day } from './day.ts'
import type { ClockTime } from './hours.ts'

/** A time that was read, or the question whose answer would settle which one it is. */
export type TypedTime = { readonly at: ClockTime } | { readonly unsure: string }

const named = new Map<string, ClockTime>([['midday', '12:00'], ['noon', '12:00'], ['12 noon', '12:00'], ['12 midday', '12:00'], ['midnight', '00:00'], ['12 midnight', '00:00']])
const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const past: { readonly [words: string]: number } = { 'half': 30, 'half past': 30, 'quarter past': 15, 'quarter to': -15 }

/** A time of day, or undefined where it is none. An hour before 7 without am, pm or a leading nought is asked about, and so is any hour alone. */
export function typedTime(text: string): TypedTime | undefined {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/([ap])\. ?m\.?$/, '$1m').replace(/ ?(?:hrs|hours|h)\.?$/, '')
  const known = named.get(words)
  if (known) return { at: known }
  const half = (words.match(/ ?([ap]m)$/)?.[1] ?? '') as Half
  const bare = words.replace(/ ?[ap]m$/, '').replace(/ ?o['’]?clock$/, '').trim()
  return spokenTime(bare, half) ?? clockTime(bare, half)
}

type Half = 'am' | 'pm' | ''

/** "half past 2", "quarter to three" */
function spokenTime(bare: string, half: Half): TypedTime | undefined {
  const found = /^(?:(half|half past|(?:a )?quarter past|(?:a )?quarter to) )?([a-z]+|\d{1,2})$/.exec(bare)
  if (!found || (!found[1] && /^\d/.test(found[2]!))) return undefined
  const hour = /^\d/.test(found[2]!) ? Number(found[2]) : spelled.indexOf(found[2]!) + 1
  if (hour < 1 || hour > 12) return undefined
  const minutes = hour * 60 + (past[(found[1] ?? '').replace('a ', '')] ?? 0)
  return onHalf(Math.floor(minutes / 60) || 12, minutes % 60, half === '' || hour !== 12 || minutes >= 720 ? half : half === 'pm' ? 'am' : 'pm', true)
}

/** "14:30", "2.30", "1430", "9" */
function clockTime(bare: string, half: Half): TypedTime | undefined {
  const found = /^(\d{1,2})(?: ?[:.,;h-] ?| )(\d{2})$/.exec(bare) ?? /^(\d{1,2})(\d{2})$/.exec(bare) ?? /^(\d{1,2})()$/.exec(bare)
  if (!found) return undefined
  const [hour, minute, alone] = [Number(found[1]), Number(found[2]), found[2] === '']
  if (hour > 23 || minute > 59 || (alone && half === '' && hour === 0)) return undefined
  if (half === 'am' && hour > 12) return undefined
  if (hour === 0 || hour > 12) return { at: written(half === 'pm' && hour === 0 ? 12 : hour, minute) }
  const clear = found[1]!.length === 2 ? !alone || found[1]!.startsWith('0') : !alone && hour >= 7
  return clear && half === '' ? { at: written(hour, minute) } : onHalf(hour, minute, half, alone)
}

/** An hour of twelve in the morning or the afternoon; asked about where nobody said which. */
function onHalf(hour: number, minute: number, half: Half, ask: boolean): TypedTime {
  const on = hour % 12
  if (half !== '') return { at: written(on + (half === 'pm' ? 12 : 0), minute) }
  if (on === 0 && minute === 0 && ask) return { unsure: 'Is that midday or midnight?' }
  const said = `${hour}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`
  return { unsure: `Is that ${said}am or ${said}pm?` }
}

const written = (hour: number, minute: number): ClockTime => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The number of a month written as a number, a name or the beginning of one (three letters or more), or undefined. */
export function typedMonth(text: string): number | undefined {
  const said = text.trim().toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(said)) return Number(said) >= 1 && Number(said) <= 12 ? Number(said) : undefined
  const found = said.length < 3 ? -1 : months.findIndex((month) => month.startsWith(said) || (said === 'sept' && month === 'september'))
  return found < 0 ? undefined : found + 1
}

/** What three boxes say: the day, or what is wrong with them, or undefined where all are empty. A whole date in the first box counts. */
export function typedDay(...boxes: readonly [string, string, string]): Day | { readonly wrong: string } | undefined {
  const [first, second, third] = boxes.map((box) => box.trim()) as [string, string, string]
  if (!first && !second && !third) return undefined
  const whole = second || third ? null : /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+([a-z]+\.?|\d{1,2})[\s/.,-]+(\d{4})$/i.exec(first)
  const [d, m, y] = whole ? [whole[1]!, whole[2]!, whole[3]!] : [first, second, third]
  if (!d || !m || !y) return { wrong: `The date must include ${missing(d, m, y)}` }
  const month = typedMonth(m)
  if (month === undefined) return { wrong: 'Write the month as a number or a name, like 11 or November' }
  if (!/^\d{4}$/.test(y)) return { wrong: 'Write the year with 4 numbers, like 2026' }
  const dayOfMonth = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(d)?.[1]
  const read = dayOfMonth === undefined ? undefined : parseDay(`${y}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  return read ?? { wrong: 'Enter a real date, like 14 4 2026' }
}

const missing = (d: string, m: string, y: string): string =>
  [...d ? [] : ['a day'], ...m ? [] : ['a month'], ...y ? [] : ['a year']].join(' and ')
