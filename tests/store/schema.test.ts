// The golden schema: what the migrations make, as text, so that a change to a table, policy, right or function is seen as one.
import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { onServer, testDatabase } from './database.ts'
import { asSuperuser, type Run } from './stored.ts'
import type { Database } from '../../src/store/database.ts'

// Made anew by QUORATE_GOLDEN=write npx vitest run tests/store/schema.test.ts; read the difference before it is committed.
const file = new URL('./schema.sql', import.meta.url)
const heading = '-- What the migrations make: tables, rules, indexes, policies, rights and functions. Written by tests/store/schema.test.ts; never by hand.\n'

let database: Database
beforeAll(async () => { database = await testDatabase() })

const lines = async (run: Run, query: string): Promise<string[]> => (await run(sql.raw<{ line: string }>(query))).map((row) => row.line)
const ours = `c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%' and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
/** Whom a right is given to; the owner's own rights are left out, since the owner's name is each server's. */
const rightsOf = (acl: string, owner: string) => `(select string_agg(r.rolname || ' ' || rights, '; ' order by r.rolname) from
  (select a.grantee, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as rights from aclexplode(${acl}) a where a.grantee <> ${owner} group by 1) x join pg_roles r on r.oid = x.grantee)`

async function schema(run: Run): Promise<string> {
  const parts = [
    await lines(run, `select format('table %s: %s', c.relname, string_agg(format(E'\\n  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
        case when a.attidentity <> '' then ' identity' when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), '' order by a.attnum)) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r' and ${ours} group by c.relname order by c.relname`),
    await lines(run, `select format('rule %s on %s: %s', k.conname, c.relname, pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype <> 'n' and ${ours} order by c.relname, k.conname`),
    await lines(run, `select format('index %s', pg_get_indexdef(c.oid)) as line from pg_class c where c.relkind = 'i' and ${ours} and not exists (select 1 from pg_constraint k where k.conindid = c.oid)
      and not exists (select 1 from pg_index i join pg_class t on t.oid = i.indrelid where i.indexrelid = c.oid and t.relname like 'kysely%') order by c.relname`),
    await lines(run, `select format('row security on %s: %s', c.relname, case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'on' else 'none' end) as line from pg_class c where c.relkind = 'r' and ${ours} order by c.relname`),
    await lines(run, `select format('policy %s on %s for %s to %s%s%s', policyname, tablename, lower(cmd), array_to_string(roles, ', '), E'\\n  using ' || regexp_replace(qual, '\\s+', ' ', 'g'), E'\\n  with check ' || regexp_replace(with_check, '\\s+', ' ', 'g')) as line
      from pg_policies where schemaname = 'public' order by tablename, policyname`),
    await lines(run, `select format('rights on %s: %s', c.relname, coalesce(${rightsOf('c.relacl', 'c.relowner')}, 'none')) as line from pg_class c where c.relkind in ('r', 'S') and ${ours} order by c.relname`),
    await lines(run, `select format('rights on %s of %s: %s', a.attname, c.relname, ${rightsOf('a.attacl', 'c.relowner')}) as line from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attacl is not null and ${ours} order by c.relname, a.attnum`),
    await lines(run, `select format('function %s(%s) returns %s, %s%s%s: %s', p.proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid), case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
        case when p.prosecdef then ', as its owner ' || o.rolname else '' end, coalesce(', ' || array_to_string(p.proconfig, ', '), ''), coalesce(${rightsOf("coalesce(p.proacl, acldefault('f', p.proowner))", 'p.proowner')}, 'everybody')) as line
      from pg_proc p join pg_roles o on o.oid = p.proowner where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`),
    await lines(run, `select format('trigger %s on %s', t.tgname, c.relname) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and ${ours} order by 1`),
  ]
  return heading + parts.flat().map((line) => `${line}\n`).join('')
}

test('the migrations make exactly the schema that is written down', async () => {
  const made = await asSuperuser(database, schema)
  if (process.env['QUORATE_GOLDEN'] === 'write' && !onServer) writeFileSync(file, made)
  expect(made).toBe(readFileSync(file, 'utf8'))
  expect(made.split('\n').length).toBeGreaterThan(200)
})
