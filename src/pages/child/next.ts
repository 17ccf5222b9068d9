// What may be done next in a child's record: only what this viewer may do, and what the record is ready for first.
import { planNow, type ChildState } from '../../record/child-state.ts'
import { bornBesidePlan } from '../../procedures/steps/convene.ts'
import type { Action } from '../../access/grants.ts'
import { paths, to } from '../paths.ts'
import type { Viewing } from '../page.ts'

interface Thing { readonly words: string, readonly href: string, readonly first: boolean }

/** Links to what may be done here; the first is what the record waits for. */
export function nextThings({ at, may, facts, seen }: Viewing, child: ChildState): Thing[] {
  const open = [...child.enquiries.values()].some((q) => q.beganOn !== undefined && q.outcome === undefined)
  const needed = [...child.enquiries.values()].some((q) => q.outcome === 'conference needed')
  const asked = [...child.conferences.values()].some((c) => c.heldOn === undefined)
  const plan = planNow(child) !== undefined
  const thing = (action: Action, words: string, path: string, when: boolean, first = false): Thing[] => may.has(action) && when ? [{ words, href: to(path, { child: at.child }), first }] : []
  const all = [
    ...thing('ask for a conference', needed && !plan ? 'Ask for a conference' : 'Ask for a review', paths.request, !asked && (needed || plan), needed && !plan),
    ...thing('change a record', 'Record the birth', paths.birth, child.expectedOn !== undefined && child.bornOn === undefined),
    ...thing('ask for a conference', 'Ask for a conference: born where another child has a plan', paths.request, !asked && !plan && bornBesidePlan(facts, at.child!), true),
    ...thing('conclude an enquiry', 'Say how the enquiry ended', paths.concludeEnquiry, open, true),
    ...thing('record a discussion', 'Record a strategy discussion', paths.discussion, true, !open && !plan && !needed),
    ...thing('hold core group', 'Record a core group', paths.coreGroup, plan),
    ...thing('ask for a conference', 'Ask for a conference', paths.request, !asked && !needed && !plan && !bornBesidePlan(facts, at.child!)),
    ...thing('change a record', child.name ? 'Put the name right' : 'Name the child', paths.nameChild, true, child.name === undefined),
    ...thing('change a record', 'Add somebody of the family', paths.addPerson, true),
    ...thing('add a record', 'Add a brother or sister', paths.addSibling, true),
    ...thing('change a record', child.team ? 'Change the team' : 'Say which team', paths.team, facts.teams.size > 0),
    ...thing('add a record', hasWorker(seen, child) ? 'Change the social worker' : 'Say who the social worker is', paths.socialWorker, true),
    ...thing('see who looked', 'See who opened this record', paths.whoLooked, true),
  ]
  const lead = all.findIndex((one) => one.first)
  return lead <= 0 ? all : [all[lead]!, ...all.filter((_, i) => i !== lead)]
}

const hasWorker = (seen: Viewing['seen'], child: ChildState): boolean =>
  [...seen.involvements.values()].some((i) => i.child === child.child && i.role === 'social worker' && i.untilOn === undefined)
