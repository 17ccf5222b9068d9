// An owner who is no superuser sets a database up, by making the roles itself, on PostgreSQL later than the server most tests run on.
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { copied } from '../../src/store/copied.ts'
import { grantRoles } from '../../src/store/engine/roles.ts'
import { migrate } from '../../src/store/migrate.ts'
import { oneConnection, pgliteDialect } from '../../src/store/pglite-dialect.ts'

test('a login that may make roles becomes what it made, and lets the serving login do so', async () => {
  const pglite = await PGlite.create({ extensions: { btree_gist } })
  await pglite.exec(`create role an_owner login createrole; create role a_server login noinherit; alter database postgres owner to an_owner; set session authorization an_owner`)
  const db = new Kysely<any>({ dialect: pgliteDialect(oneConnection(pglite)) })
  const { applied } = await migrate(db, copied, { runScript: async (_db, script) => { await pglite.exec(script) } })
  expect(applied[0]).toBe('000-start')
  await grantRoles(db, 'a_server')
  const { rows } = await pglite.query(`select rolname as name, rolsuper as super, pg_has_role(oid, 'quorate_app', 'SET') as becomes from pg_roles where rolname in ('an_owner', 'a_server') order by 1`)
  expect(rows).toEqual([{ name: 'a_server', super: false, becomes: true }, { name: 'an_owner', super: false, becomes: true }])
  await db.destroy()
  await pglite.close()
}, 60_000)
