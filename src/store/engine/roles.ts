// The three roles in the database: the app under its policies, the keeper of all facts, and the one that may do nothing.
import { sql, type Kysely } from 'kysely'

export const roles = ['quorate_app', 'quorate_keeper', 'quorate_nobody'] as const
export const nobody = 'quorate_nobody'

/** Duplicate role, unique violation on its name, or two grants on one row at once: somebody else did the same just now. */
const madeMeanwhile = ['42710', '23505', 'XX000', '40001', '40P01']

async function again(act: () => Promise<unknown>): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try { return void await act() } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (left === 0 || !madeMeanwhile.includes(code)) throw error
      await new Promise((resume) => setTimeout(resume, 5 + Math.random() * 45))
    }
  }
}

/**
 * Makes the roles if absent. Roles belong to the whole server, so several databases and several processes
 * may do this at once: whoever comes second finds it done.
 */
export async function makeRoles(db: Kysely<unknown>): Promise<void> {
  for (const role of roles) {
    await again(() => sql.raw(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin noinherit; end if;
    end $$`).execute(db))
  }
}

/** From PostgreSQL 16 whoever makes a role is a member that may give it away and yet not become it: only SET says that. */
const becoming = `case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end`

/**
 * Lets a login become each role: the one that serves, and the owner, who makes some functions theirs.
 * Done as the owner; nothing if it is a member already.
 */
export async function grantRoles(db: Kysely<unknown>, login?: string): Promise<void> {
  const who = login ? sql`${login}::text` : sql`current_user::text`
  for (const role of roles) {
    await again(async () => {
      const { rows } = await sql<{ name: string, member: boolean }>`select ${who} as name, pg_has_role(${who}, ${role}, ${sql.raw(becoming)}) as member`.execute(db)
      const [one] = rows
      if (one && !one.member) await sql`grant ${sql.id(role)} to ${sql.id(one.name)}`.execute(db)
    })
  }
}

/** What a login may do beyond serving, in words for whoever runs it; nothing where it is as it should be. */
export async function tooMuch(db: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql<{ bypasses: boolean, inherits: boolean }>`
    select rolsuper or rolbypassrls as bypasses, rolinherit as inherits from pg_roles where rolname = session_user`.execute(db)
  if (rows[0]?.bypasses) return 'the login in DATABASE_URL can pass by every policy: serve with a plain one and give this one as DATABASE_OWNER_URL'
  if (rows[0]?.inherits) return 'the login in DATABASE_URL inherits the rights of its roles: alter it to NOINHERIT'
  return null
}
