// May they? The only way to open a record: asks the database, writes the audit row, and names the records in the transaction.
import { sql } from 'kysely'
import { ids, as, asKeeper, open, type Tx } from './transaction.ts'
import { now } from './clock.ts'
import type { Action } from '../access/grants.ts'
import type { At } from '../record/known.ts'
import type { ChildId, PersonId, Role } from '../record/people.ts'

/** Thrown where somebody may not. Its words name nobody. */
export class NotAllowed extends Error {
  readonly action: Action
  readonly at: At
  constructor(action: Action, at: At) {
    super('You may not do this here. If you think you should, ask the unit.')
    this.action = action
    this.at = at
  }
}

/** May this person do this here? Opens these records for the transaction, audited; throws NotAllowed where they may not. */
export async function judge(tx: Tx, action: Action, at: At): Promise<Role> {
  const verdict = await verdictOn(tx, action, at)
  if (verdict.children.length > 0) await audit(tx, 'opened', action, verdict.children, { as: verdict.as_role, conference: at.conference })
  await open(tx, verdict.children, verdict.as_role)
  return verdict.as_role
}

/** Asked once more while a page is open that pushes: may they still? Its opening stands in the audit; a record that became theirs since is noted too. Throws NotAllowed where they may no longer. */
export async function judgeAgain(tx: Tx, action: Action, at: At): Promise<Role> {
  const verdict = await verdictOn(tx, action, at)
  const noted = await asKeeper(tx, () => tx.rows(sql`select 1 from audit where by_person = ${tx.person}::uuid and at > ${now()}::timestamptz - interval '12 hours' and what = 'opened' and action = ${action}
    and children @> ${ids(verdict.children)} limit 1`))
  if (verdict.children.length > 0 && noted.length === 0) await audit(tx, 'opened', action, verdict.children, { as: verdict.as_role, conference: at.conference })
  await open(tx, verdict.children, verdict.as_role)
  return verdict.as_role
}

async function verdictOn(tx: Tx, action: Action, at: At): Promise<{ as_role: Role, children: ChildId[] }> {
  const [verdict] = await tx.rows(sql<{ as_role: Role, children: ChildId[] }>`select * from judge(${action}, ${at.conference ?? null}::uuid, ${at.child ?? null}::uuid)`)
  if (!verdict) throw new NotAllowed(action, at)
  return verdict
}

/** Open the records that a list names, and note the list as one row. Children this person may not are left out. */
export async function judgeList(tx: Tx, action: Action, children: readonly ChildId[]): Promise<readonly ChildId[]> {
  if (children.length === 0) return []
  const mayed = (await tx.rows(sql<{ child: ChildId }>`
    select c as child from unnest(${ids(children)}) as c
     where c not in (select barred_from()) and ((select may_everywhere(${action})) or c in (select children_i_may(${action})))`)).map((row) => row.child)
  if (mayed.length > 0) await audit(tx, 'listed', action, mayed, {})
  await open(tx, mayed, undefined)
  return mayed
}

/** Everything this person may do here: what menus and buttons are drawn from. */
export const actionsOn = async (tx: Tx, at: At): Promise<ReadonlySet<Action>> =>
  new Set((await tx.rows(sql<{ action: Action }>`select a as action from actions_on(${at.conference ?? null}::uuid, ${at.child ?? null}::uuid) as a`)).map((row) => row.action))

/** Note an attempt that was refused, in a transaction of its own, since the attempt's is undone. */
export const auditRefusal = (person: PersonId, action: Action, at: At): Promise<void> =>
  as(person, (tx) => audit(tx, 'refused', action, at.child ? [at.child] : [], { conference: at.conference }))

/** One row of the audit, in this transaction: where it cannot be written, nothing is shown and nothing kept. */
export async function audit(tx: Tx, what: 'opened' | 'listed' | 'kept' | 'refused' | 'signed in' | 'signed out' | 'link made', action: string, children: readonly ChildId[],
  more: { as?: Role, conference?: string, events?: number, act?: string, asked?: Buffer, forPerson?: PersonId }): Promise<void> {
  await tx.rows(sql`insert into audit (at, by_person, as_role, what, action, for_person, conference, children, events, act, asked)
    values (${now()}::timestamptz, ${tx.person}::uuid, ${more.as ?? null}, ${what}, ${action}, ${more.forPerson ?? null}::uuid, ${more.conference ?? null}::uuid, ${ids(children)}, ${more.events ?? 0}, ${more.act ?? null}::uuid,
      ${more.asked ?? null}::bytea)`)
}
