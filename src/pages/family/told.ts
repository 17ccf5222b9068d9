// Whether a parent's smaller pages may say anything: they were told of this conference, and it is safe on their telephone.
import { isTold } from './your-conferences.ts'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'
import type { Opened } from './opened.ts'

export const mayBeShown = (opened: Opened, at: At, me: PersonId): boolean => {
  const c = at.conference === undefined ? undefined : opened.facts.conferences.get(at.conference)
  return opened.contact === 'open' && c !== undefined && isTold(c, me) && c.subjects.some((child) => opened.children.includes(child))
}
