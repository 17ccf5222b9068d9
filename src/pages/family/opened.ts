// What every page of a parent reads first: their own records opened, how much may be said, and whom they ring.
import { judgeAgain } from '../../store/judge.ts'
import { openOwn } from '../../store/own.ts'
import { namesSeen, type Seen } from '../../store/seen.ts'
import { dialled, unitContact } from '../../procedures/unit-contact.ts'
import { firstName } from '../reports/together.ts'
import { contactOf, parentOf, workersFor, type Contact } from './your-conferences.ts'
import type { InHand } from '../../store/journal.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { ChildId } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'

export interface Ring { readonly name: string, readonly number: string, readonly href: string, readonly unit?: { readonly name: string, readonly number: string, readonly href: string } }
export interface Opened { readonly facts: InHand, readonly children: readonly ChildId[], readonly contact: Contact, readonly ring: Ring, readonly staff: Seen }

/** Open a parent's own records, audited, and settle how much their pages say. */
export async function openYours(tx: Tx, at: At, facts: Facts): Promise<Opened> {
  await judgeAgain(tx, 'see own page', at)       // staff who may answer or read for themselves do it at work
  const own = await openOwn(tx)
  const children = parentOf(own.facts, tx.person, own.children, facts.today)
  const about = at.conference ? children.filter((child) => own.facts.conferences.get(at.conference!)?.subjects.includes(child)) : children
  const [worker] = workersFor(own.facts, about.length > 0 ? about : children, facts.today)
  const staff = await namesSeen(tx, { people: worker ? [worker] : [] })
  return { facts: own.facts, children, contact: contactOf(own.facts, tx.person), ring: { ...ringOf(staff, worker), ...unitRing(facts) }, staff }
}

/** The unit's number beside the social worker's, where the council's pack gives one. */
export function unitRing(facts: Pick<Facts, 'council' | 'today'>): Pick<Ring, 'unit'> {
  const { name, telephone } = unitContact(facts.council, facts.today)
  return telephone ? { unit: { name, number: telephone, href: dialled(telephone) } } : {}
}

function ringOf(staff: Seen, worker: Parameters<Seen['nameOf']>[0]): Ring {
  const name = staff.nameOf(worker)
  const number = staff.words(worker && staff.people.get(worker as never)?.telephone) ?? ''
  return { name: name ? firstName(name) : '', number, href: number ? dialled(number) : '' }
}
