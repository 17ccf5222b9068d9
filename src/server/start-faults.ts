// Why the program cannot start, for the person who has to put it right.
import { FolderTakenError } from '../store/folder-lock.ts'
import { SettingsError } from './settings.ts'

const byCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The database server that DATABASE_URL names does not answer. Check that it runs, and its name and port.',
  ENOTFOUND: 'There is no machine by the name that DATABASE_URL gives. Check the name.',
  ETIMEDOUT: 'The database server that DATABASE_URL names does not answer. Check its address and the firewall between.',
  '28P01': 'The database server refused the password in DATABASE_URL or DATABASE_OWNER_URL.',
  '28000': 'The database server refused the login in DATABASE_URL or DATABASE_OWNER_URL. Check its pg_hba.conf.',
  '3D000': 'The server has no database by the name that DATABASE_URL gives. Make it first: createdb --owner=<owner> <name>.',
  '42501': 'The login in DATABASE_OWNER_URL (or DATABASE_URL, if there is no other) may not do what setting up needs. '
    + 'Make it the owner of the database and give it CREATEROLE, or have an administrator make quorate_app, quorate_keeper and quorate_nobody and grant them to both logins.',
  EADDRINUSE: 'Another program listens on this port already. Stop it, or give another PORT, for example PORT=3001.',
  EACCES: 'This program may not use the port or the folder it was given. Give a PORT over 1023, and a DATA_DIR that it owns.',
}

/** Sentences for a fault we know, or null for one we do not: that goes to the log. */
export function explainStart(error: unknown): string | null {
  if (error instanceof SettingsError || error instanceof FolderTakenError) return error.message
  if (!(error instanceof Error)) return null
  const code = String((error as { code?: unknown }).code ?? '')
  const inner = (error as { errors?: unknown[] }).errors?.[0]
  if (inner && !byCode[code]) return explainStart(inner)
  const known = byCode[code]
  if (known) return `${known} Nothing was changed.`
  // Our own refusals (a database of another edition, a server too old, a pack that cannot be used) say what to do and carry no code.
  return code === '' && (error.constructor === Error || error.name === 'PackRefused') ? error.message : null
}
