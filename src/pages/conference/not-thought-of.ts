// Who has not been thought about: family recorded with these children, and agencies that usually know a child of that age.
import { ageOn } from '../worklists/called.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import { listed } from '../reports/together.ts'
import type { Agency } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export interface NotThoughtOf { readonly family: readonly { words: string, href: string }[], readonly agencies: string }

/** Those who could be asked and are neither on the list nor taken off it. */
export function notThoughtOf(viewing: Viewing): NotThoughtOf {
  const { facts, seen, at } = viewing
  const c = conferenceAt(facts)
  const on = (person: Parameters<typeof c.invited.has>[0]) => c.invited.has(person) || c.removed.has(person)
  const family = [...seen.people.values()].filter((p) => p.relations.size > 0 && c.subjects.some((child) => p.relations.has(child)) && !on(p.person) && seen.nameOf(p.person))
    .map((p) => ({ words: seen.nameOf(p.person)!, href: `${to(paths.propose, at)}?who=${p.person}` }))
  const asked = new Set([...c.invited.keys()].map((person) => facts.people.get(person)?.agency))
  const missing = usual(viewing).filter((agency) => !asked.has(agency))
  return { family, agencies: missing.length > 0 ? `Nobody is on the list from ${listed(missing)}.` : '' }
}

/** Agencies that usually know something, by the ages of the children. */
function usual({ facts }: Viewing): Agency[] {
  const c = conferenceAt(facts)
  const ages = c.subjects.map((child) => ageOn(facts.children.get(child)?.bornOn, facts.today))
  const some = (from: number, to: number) => ages.some((age) => age !== undefined && age >= from && age <= to)
  return ['police', 'GP', ...ages.includes(undefined) ? ['midwifery'] as const : [], ...some(0, 4) || ages.includes(undefined) ? ['health visiting'] as const : [], ...some(5, 16) ? ['school'] as const : []]
}
