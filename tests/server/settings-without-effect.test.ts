// Settings that do nothing are spoken of by name and never by value; what other programs call their own is left alone.
import { expect, test } from 'vitest'
import { withoutEffect } from '../../src/server/settings-without-effect.ts'

const said = (name: string) => withoutEffect({ [name]: 'a-value-that-nobody-is-shown' }).map((one) => one.says).join()

test.each(['NOTIFY_API_KEY', 'SMTP_HOST', 'SCANNER'])('%s is of what is not built yet', (name) => { expect(said(name)).toMatch(new RegExp(`^${name} has no effect yet\\.`)) })
test.each([
  ['DATABSE_URL', 'DATABASE_URL'], ['MASTERKEY', 'MASTER_KEY'], ['MASTER_KEY_FLIE', 'MASTER_KEY_FILE'], ['PUBLIC_ULR', 'PUBLIC_URL'], ['public_url', 'PUBLIC_URL'], ['TRUSTPROXY', 'TRUST_PROXY'], ['COUNSIL', 'COUNCIL'], ['EXAMPEL', 'EXAMPLE'], ['OIDC_ISUER', 'OIDC_ISSUER'],
])('%s is nearly %s', (name, meant) => { expect(said(name)).toContain(`Did you mean ${meant}?`) })
test.each(['PATH', 'HOME', 'POST', 'HOSTNAME', 'NODE_ENV', 'npm_config_cache', 'PORT', 'MASTER_KEY_FILE', 'DATABASE'])('%s is nothing of ours to speak of', (name) => { expect(said(name)).toBe('') })
test('no value is repeated, and an empty one is none', () => {
  expect(said('DATABSE_URL') + said('SMTP_HOST')).not.toContain('nobody-is-shown')
  expect(withoutEffect({ SMTP_HOST: ' ' })).toEqual([])
})
