// The settings a council gives in the environment: each read, checked and explained, all faults at once.
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What the program was told. A secret is never shown: not in a fault, not in a log. */
export interface Settings {
  port: number
  host: string
  /** The address that links, cookies and sign-in are built from; null until the port is known, on this machine alone. */
  publicUrl: string | null
  /** As Fastify takes it: addresses of the proxies whose word is believed about who is calling. */
  trustProxy: false | string[]
  databaseUrl: string | null
  databaseOwnerUrl: string | null
  dataDir: string
  /** Null with the embedded database where none was given: it is then made in the data folder. */
  masterKey: Buffer | null
  council: string
  example: boolean
  /** The council's own directory of accounts, by OpenID Connect; null where it has none. */
  directory: Directory | null
}

export interface Directory { readonly issuer: string, readonly clientId: string, readonly clientSecret: string }

/** Thrown with every fault, one a line: the setting, what is wrong with it, and an example. */
export class SettingsError extends Error {
  override name = 'SettingsError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`${faults.length === 1 ? 'One setting is wrong.' : `${faults.length} settings are wrong.`}\n${faults.map((fault) => `- ${fault}`).join('\n')}\nNothing was started and nothing was changed.`)
    this.faults = faults
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const tried = <T>(act: () => T): T | null => { try { return act() } catch { return null } }
const thisMachine = (host: string) => ['localhost', '::1', '[::1]'].includes(host) || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host)

const hostName = z.string().refine((text) => isIP(text) > 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text))
const origin = z.string().transform((text, check) => {
  const url = tried(() => new URL(text))
  if (!url || !['http:', 'https:'].includes(url.protocol)) return refuse(check, 'is not an address')
  if (url.pathname !== '/' || url.search || url.hash || url.username) return refuse(check, 'has more than a name and a port')
  if (url.protocol === 'http:' && !thisMachine(url.hostname)) return refuse(check, 'is not https, so what people read and type could be read on the way')
  return url.origin
})
const proxyNames = ['loopback', 'linklocal', 'uniquelocal']
const isNetwork = (text: string) => {
  const [address = '', bits, more] = text.split('/')
  return more === undefined && isIP(address) > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)))
}
const proxies = z.string().transform((text, check): false | string[] => {
  if (text === 'no') return false
  const list = text.split(',').map((one) => one.trim())
  if (list.every((one) => proxyNames.includes(one) || isNetwork(one))) return list
  return refuse(check, 'names something that is not the address of a proxy; everybody cannot be trusted')
})
const issuer = z.string().transform((text, check) => {
  const url = tried(() => new URL(text))
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username) return refuse(check, 'is not the address of a directory')
  return url.protocol === 'https:' || thisMachine(url.hostname) ? text : refuse(check, 'is not https, so who signs in could be read on the way')
})
const server = z.string().transform((text, check) => {
  const url = tried(() => new URL(text))
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) return refuse(check, 'is not the address of a PostgreSQL server')
  return url.pathname.length > 1 ? text : refuse(check, 'names no database')
})
const key = z.string().transform((text, check) =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : refuse(check, 'is not 32 bytes in base64'))
const packs = fileURLToPath(new URL('../procedures/councils/', import.meta.url))
const council = z.string().transform((text, check) => {
  if (/^[a-z0-9-]+$/.test(text)) return existsSync(`${packs}${text}.json`) ? text : refuse(check, 'is not a pack that comes with Quorate ("quorate councils" lists them)')
  const file = resolve(text)
  return existsSync(file) ? file : refuse(check, 'names a file that is not there')
})
const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes')

interface Setting { check: z.ZodType<unknown, string>, is: string, example: string, secret?: true }

function refuse(check: { addIssue(message: string): void }, fault: string): never {
  check.addIssue(fault)
  return z.NEVER
}

/** Every setting: how it is read, what it must be, and an example. The list in docs/running.md follows this one. */
export const known = {
  PORT: { check: z.string().regex(/^\d{1,5}$/).transform(Number).refine((port) => port <= 65_535), is: 'a whole number from 1 to 65535 (0 takes any that is free)', example: '3000' },
  HOST: { check: hostName, is: 'the address or name to listen on', example: '127.0.0.1' },
  PUBLIC_URL: { check: origin, is: 'the https address people type, without a path', example: 'https://conferences.example.gov.uk' },
  TRUST_PROXY: { check: proxies, is: 'the addresses of your reverse proxies, or no', example: '127.0.0.1' },
  DATABASE_URL: { check: server, is: 'the address of a PostgreSQL database for the login that serves', example: 'postgres://quorate:…@db.example.gov.uk:5432/quorate', secret: true },
  DATABASE_OWNER_URL: { check: server, is: 'the same database for the login that owns the tables', example: 'postgres://quorate_owner:…@db.example.gov.uk:5432/quorate', secret: true },
  DATA_DIR: { check: z.string().refine((text) => !text.includes('\0')).transform((text) => resolve(text)), is: 'a folder for the embedded database', example: 'data' },
  MASTER_KEY: { check: key, is: '32 random bytes in base64, as "openssl rand -base64 32" prints them', example: 'q83v…44 characters…=', secret: true },
  COUNCIL: { check: council, is: 'the name of a pack, or the path of a pack\'s JSON file', example: 'rotherham' },
  OIDC_ISSUER: { check: issuer, is: 'the address your directory gives as its issuer', example: 'https://login.microsoftonline.com/your-tenant/v2.0' },
  OIDC_CLIENT_ID: { check: z.string().min(1), is: 'the id your directory gave this service', example: '0e1f2a3b-1111-4111-8111-111111111111' },
  OIDC_CLIENT_SECRET: { check: z.string().min(8), is: 'the secret your directory gave this service', example: '…', secret: true },
  EXAMPLE: { check: yesNo, is: 'yes for invented people and sign-ins, or no', example: 'no' },
} as const satisfies Record<string, Setting>
type Name = keyof typeof known
type Read = { [N in Name]: z.output<(typeof known)[N]['check']> | null }

/** A value as given, or from the file that its name with _FILE gives (secrets only); nothing if it is empty. */
function given(name: Name, from: Environment, faults: string[]): string | null {
  const setting: Setting = known[name]
  const value = from[name]?.trim() || null
  const file = from[`${name}_FILE`]?.trim() || null
  if (!file) return value
  if (!setting.secret) return fault(faults, `${name}_FILE is set, but only a secret may be given as a file. Give ${name} itself, for example ${name}=${setting.example}.`)
  if (value) return fault(faults, `${name} and ${name}_FILE are both set. Give one of them.`)
  const text = tried(() => readFileSync(file, 'utf8').trim())
  if (text === null) return fault(faults, `${name}_FILE is "${file}", which cannot be read. Give a file that this program may read, for example ${name}_FILE=/run/secrets/${name.toLowerCase()}.`)
  return text || fault(faults, `${name}_FILE is "${file}", which is empty. It must hold ${setting.is}.`)
}

function fault(faults: string[], says: string): null {
  faults.push(says)
  return null
}

function read(name: Name, from: Environment, faults: string[]): unknown {
  const setting: Setting = known[name]
  const text = given(name, from, faults)
  if (text === null) return null
  const result = setting.check.safeParse(text)
  if (result.success) return result.data
  const shown = setting.secret ? name : `${name} is "${text}", which`
  const says = result.error.issues.find((issue) => issue.code === 'custom' && issue.message !== 'Invalid input')?.message ?? 'will not do'
  return fault(faults, `${shown} ${says}. Give ${setting.is}, for example ${name}=${setting.example}`)
}

/** What no setting alone can be wrong about. */
function together(at: Read, faults: string[]): void {
  if (at.DATABASE_OWNER_URL && !at.DATABASE_URL) faults.push('DATABASE_OWNER_URL is set without DATABASE_URL, the login that serves. Give both, or neither for the embedded database.')
  if (at.DATABASE_URL && !at.MASTER_KEY) {
    faults.push(`MASTER_KEY is missing, and DATABASE_URL needs one: words are encrypted with it before they reach the server. Give ${known.MASTER_KEY.is}, and keep a copy where the database's backups are not`)
  }
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = oidc.filter((name) => at[name] === null)
  if (missing.length > 0 && missing.length < oidc.length && !faults.some((one) => one.startsWith('OIDC_'))) faults.push(`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing, and signing in with your directory's accounts takes all three: ${oidc.join(', ')}. Give all, or none`)
  if (at.HOST && !thisMachine(at.HOST) && !at.PUBLIC_URL) {
    faults.push(`HOST is "${at.HOST}", which opens the service to other machines, and PUBLIC_URL is missing. Give ${known.PUBLIC_URL.is}, for example PUBLIC_URL=${known.PUBLIC_URL.example}`)
  }
}

/** Reads and checks every setting. Throws SettingsError with all faults. Changes nothing. */
export function readSettings(from: Environment): Settings {
  const faults: string[] = []
  const at = Object.fromEntries((Object.keys(known) as Name[]).map((name) => [name, read(name, from, faults)])) as Read
  together(at, faults)
  if (faults.length > 0) throw new SettingsError(faults.map((one) => one.endsWith('.') ? one : `${one}.`))
  return {
    port: at.PORT ?? 3000,
    host: at.HOST ?? '127.0.0.1',
    publicUrl: at.PUBLIC_URL,
    trustProxy: at.TRUST_PROXY ?? false,
    databaseUrl: at.DATABASE_URL,
    databaseOwnerUrl: at.DATABASE_OWNER_URL,
    dataDir: at.DATA_DIR ?? resolve('data'),
    masterKey: at.MASTER_KEY,
    council: at.COUNCIL ?? 'rotherham',
    example: at.EXAMPLE ?? !at.DATABASE_URL,
    directory: at.OIDC_ISSUER && at.OIDC_CLIENT_ID && at.OIDC_CLIENT_SECRET ? { issuer: at.OIDC_ISSUER, clientId: at.OIDC_CLIENT_ID, clientSecret: at.OIDC_CLIENT_SECRET } : null,
  }
}

/** The address that links begin with: as it was given, or of this machine with the port that is listened on. */
export const publicAddress = ({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>, port: number): string =>
  publicUrl ?? `http://${['127.0.0.1', '::1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`

/** Whether an address is of this machine alone. */
export const onThisMachine = (url: string): boolean => thisMachine(new URL(url).hostname)
