// Settings that are given and do nothing: of what is not built yet, and names that are nearly one of ours.
import { known } from './settings.ts'

export interface WithoutEffect { readonly setting: string, readonly says: string }

/** What whole families of settings will be for. */
const notYet: readonly (readonly [RegExp, string])[] = [
  [/^NOTIFY_/, 'Messages through GOV.UK Notify are not built yet. Nothing is sent; the unit hands out links and copies itself.'],
  [/^SMTP_/, 'Mail is not built yet. Nothing is sent; the unit hands out links and copies itself.'],
  [/^SCANNER(_|$)/, 'Scanning of uploaded files is not built yet. Files are checked only for what they are.'],
]

const names = Object.entries(known).flatMap(([name, setting]) => 'secret' in setting ? [name, `${name}_FILE`] : [name])

/** Every setting in the environment that has no effect, with a sentence each that holds no value. It stops nobody: other programs have names of their own. */
export function withoutEffect(from: Readonly<Record<string, string | undefined>>): WithoutEffect[] {
  return Object.keys(from).filter((name) => from[name]?.trim() && !names.includes(name)).flatMap((name): WithoutEffect[] => {
    const later = notYet.find(([fits]) => fits.test(name))
    if (later) return [{ setting: name, says: `${name} has no effect yet. ${later[1]}` }]
    const meant = names.find((one) => near(name, one))
    return meant ? [{ setting: name, says: `${name} is not a setting of Quorate, so it has no effect. Did you mean ${meant}?` }] : []
  })
}

/** The same but for an underscore or the case, or one slip of the hand away; two in a long name. */
function near(name: string, one: string): boolean {
  const bare = (text: string) => text.toUpperCase().replaceAll('_', '')
  return bare(name) === bare(one) || slips(name.toUpperCase(), one) <= (one.length > 6 ? 2 : one.length > 4 ? 1 : 0)
}

/** How many letters must be put in, left out, changed or swapped with the next to make one text of the other. */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1), swapped))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
