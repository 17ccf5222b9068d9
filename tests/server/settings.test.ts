// The settings: what is taken, and every way to get one wrong with what the program says of it.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { masterKey } from '../../src/server/master-key.ts'
import { onThisMachine, publicAddress, readSettings, SettingsError } from '../../src/server/settings.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const url = 'postgres://quorate:not-to-be-shown@db.invented.example:5432/quorate'

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try { readSettings(environment) } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
  return []
}

test('links begin with what was given, or with this machine and the port that is listened on', () => {
  const at = (from: object, port = 3000) => publicAddress(readSettings({ ...from }), port)
  expect([at({}), at({ PORT: '4100' }, 4100), at({ HOST: '127.0.0.2' }), at({ HOST: '::1' }), at({ PUBLIC_URL: 'https://conferences.example.gov.uk' })]).toEqual(['http://localhost:3000', 'http://localhost:4100', 'http://127.0.0.2:3000', 'http://localhost:3000', 'https://conferences.example.gov.uk'])
})

test('nothing given is the example on this machine', () => {
  expect(readSettings({})).toEqual({
    port: 3000, host: '127.0.0.1', publicUrl: null, trustProxy: false, databaseUrl: null, databaseOwnerUrl: null,
    dataDir: resolve('data'), masterKey: null, council: 'rotherham', example: true, directory: null,
  })
  expect(readSettings({ PORT: '', COUNCIL: ' ' })).toEqual(readSettings({}))
})

test('a server is never an example unless told', () => {
  const given = { DATABASE_URL: url, MASTER_KEY: key }
  expect(readSettings(given)).toMatchObject({ databaseUrl: url, example: false, masterKey: Buffer.alloc(32, 7) })
  expect(readSettings({ ...given, EXAMPLE: 'yes' }).example).toBe(true)
  expect(readSettings({ EXAMPLE: 'no' }).example).toBe(false)
})

test.each<[Record<string, string>, string[]]>([
  [{ PORT: 'abc' }, ['PORT', '"abc"', 'whole number', 'PORT=3000']],
  [{ PORT: '65536' }, ['PORT', 'PORT=3000']],
  [{ PORT: '-1' }, ['PORT']],
  [{ HOST: 'a b' }, ['HOST', 'HOST=127.0.0.1']],
  [{ HOST: '0.0.0.0' }, ['HOST', 'other machines', 'PUBLIC_URL is missing', 'PUBLIC_URL=https://']],
  [{ PUBLIC_URL: 'conferences' }, ['PUBLIC_URL', 'not an address', 'PUBLIC_URL=https://']],
  [{ PUBLIC_URL: 'ftp://conferences.example' }, ['PUBLIC_URL', 'not an address']],
  [{ PUBLIC_URL: 'http://conferences.example' }, ['PUBLIC_URL', 'not https']],
  [{ PUBLIC_URL: 'http://localhost.example.com' }, ['PUBLIC_URL', 'not https']],
  [{ PUBLIC_URL: 'https://conferences.example/quorate' }, ['PUBLIC_URL', 'more than a name and a port']],
  [{ PUBLIC_URL: 'https://someone@conferences.example' }, ['PUBLIC_URL', 'more than a name and a port']],
  [{ TRUST_PROXY: 'yes' }, ['TRUST_PROXY', 'everybody cannot be trusted', 'TRUST_PROXY=127.0.0.1']],
  [{ TRUST_PROXY: '10.0.0.0/33' }, ['TRUST_PROXY']],
  [{ DATABASE_URL: 'mysql://a/b', MASTER_KEY: key }, ['DATABASE_URL', 'not the address of a PostgreSQL server', 'DATABASE_URL=postgres://']],
  [{ DATABASE_URL: 'postgres://somebody@db.example', MASTER_KEY: key }, ['DATABASE_URL', 'names no database']],
  [{ DATABASE_URL: url }, ['MASTER_KEY is missing', 'openssl rand -base64 32']],
  [{ DATABASE_OWNER_URL: url }, ['DATABASE_OWNER_URL is set without DATABASE_URL']],
  [{ MASTER_KEY: 'short' }, ['MASTER_KEY', '32 bytes', 'openssl']],
  [{ MASTER_KEY: Buffer.alloc(31, 1).toString('base64') }, ['MASTER_KEY', '32 bytes']],
  [{ MASTER_KEY_FILE: '/no/such/file' }, ['MASTER_KEY_FILE', '/no/such/file', 'cannot be read', 'MASTER_KEY_FILE=/run/secrets/master_key']],
  [{ MASTER_KEY: key, MASTER_KEY_FILE: '/no/such/file' }, ['MASTER_KEY and MASTER_KEY_FILE are both set']],
  [{ PORT_FILE: '/etc/port' }, ['PORT_FILE', 'only a secret']],
  [{ COUNCIL: 'atlantis' }, ['COUNCIL', '"atlantis"', 'COUNCIL=rotherham']],
  [{ COUNCIL: './no/such/pack.json' }, ['COUNCIL', 'not there']],
  [{ OIDC_ISSUER: 'http://directory.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'long enough' }, ['OIDC_ISSUER', 'not https', 'OIDC_ISSUER=https://']],
  [{ OIDC_ISSUER: 'https://directory.example' }, ['OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing', 'Give all, or none']],
  [{ EXAMPLE: 'maybe' }, ['EXAMPLE', 'EXAMPLE=no']],
  [{ DATA_DIR: 'a\0b' }, ['DATA_DIR', 'DATA_DIR=data']],
])('%j is refused, named, explained and shown right', (environment, parts) => {
  const faults = faultsOf(environment)
  expect(faults).toHaveLength(1)
  for (const part of parts) expect(faults[0]).toContain(part)
  expect(faults[0]).toMatch(/\.$/)
})

test('several faults are said together, and no secret among them', () => {
  const faults = faultsOf({ PORT: 'x', EXAMPLE: 'x', DATABASE_URL: 'http://u:not-to-be-shown@h/d', MASTER_KEY: 'not-to-be-shown' })
  expect(faults).toHaveLength(4)
  expect(faults.join()).not.toContain('not-to-be-shown')
  expect(() => readSettings({ PORT: 'x', EXAMPLE: 'x' })).toThrow(/2 settings are wrong.*PORT.*EXAMPLE.*nothing was changed/s)
})

test('what is right is taken as meant', () => {
  expect(readSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8,::1' }).trustProxy).toEqual(['loopback', '10.0.0.0/8', '::1'])
  expect(readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://conferences.example' }).publicUrl).toBe('https://conferences.example')
  expect(readSettings({ PUBLIC_URL: 'http://127.0.0.1:8080/' }).publicUrl).toBe('http://127.0.0.1:8080')
  expect([onThisMachine('http://localhost:1'), onThisMachine('http://[::1]:1'), onThisMachine('https://conferences.example')]).toEqual([true, true, false])
})

test('a secret may be a file, and the embedded database gets a key of its own once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-settings-'))
  try {
    writeFileSync(join(folder, 'key'), `${key}\n`)
    expect(readSettings({ MASTER_KEY_FILE: join(folder, 'key') }).masterKey).toEqual(Buffer.alloc(32, 7))

    const settings = readSettings({ DATA_DIR: join(folder, 'data') })
    const made = masterKey(settings)
    expect(made).toHaveLength(32)
    expect(masterKey(settings)).toEqual(made)
    const file = join(folder, 'data', 'master.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toEqual(made)

    mkdirSync(join(folder, 'data', 'database'))
    writeFileSync(join(folder, 'data', 'database', 'PG_VERSION'), '18')
    rmSync(file)
    expect(() => masterKey(settings)).toThrow(/gone.*cannot be read without it/s)
    writeFileSync(file, 'c2hvcnQ=')
    expect(() => masterKey(settings)).toThrow('does not hold a key of 32 bytes')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
