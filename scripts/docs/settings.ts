// The table of settings in docs/running.md, made from the settings the program reads, so that the two cannot differ.
import { basename } from 'node:path'
import { known, readSettings, type Settings } from '../../src/server/settings.ts'

const open = '<!-- settings: made by scripts/docs/settings.ts -->'
const close = '<!-- end of settings -->'

const fieldOf = (name: string): keyof Settings => name.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()) as keyof Settings
const shown = (name: string, value: unknown): string => {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return name === 'DATA_DIR' ? basename(String(value)) : String(value)
}
const cell = (text: string): string => text.replaceAll('|', '\\|')

/** What holds where a setting is not given, without a server and with one. */
function otherwise(name: string): string {
  const alone = readSettings({})
  const served = readSettings({ DATABASE_URL: known.DATABASE_URL.example, MASTER_KEY: Buffer.alloc(32).toString('base64') })
  if (name === 'DATABASE_URL') return 'none: the embedded database'
  if (name === 'DATABASE_OWNER_URL') return 'the login of `DATABASE_URL`'
  if (name === 'MASTER_KEY') return 'made in `DATA_DIR`; required with `DATABASE_URL`'
  if (name.startsWith('OIDC_')) return 'none: letters and accounts of our own'
  if (name === 'PUBLIC_URL') return '`http://localhost` and the port'
  const [one, other] = [alone, served].map((settings) => shown(name, settings[fieldOf(name)]))
  return one === other ? `\`${one}\`` : `\`${one}\`; with \`DATABASE_URL\` \`${other}\``
}

/** Every setting as a row of Markdown: its name, what it must be, what holds without it, an example. */
export function settingsTable(): string {
  const rows = Object.entries(known).map(([name, setting]) => {
    const names = `\`${name}\`${'secret' in setting ? `, \`${name}_FILE\`` : ''}`
    return `| ${names} | ${cell(setting.is)} | ${otherwise(name)} | \`${cell(setting.example)}\` |`
  })
  return ['| Setting | What it must be | Without it | Example |', '|---|---|---|---|', ...rows].join('\n')
}

/** A document with the table put between its two markers. Throws where it has none. */
export function withSettings(document: string): string {
  const [from, to] = [document.indexOf(open), document.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`The document has no place for the settings: a line "${open}" and a line "${close}".`)
  return `${document.slice(0, from + open.length)}\n${settingsTable()}\n${document.slice(to)}`
}
