// What the two pages that write a report share: their questions by section, what stands in them, and what is shown beside them.
import { mayRead } from '../../access/marking.ts'
import { draftOf } from '../../store/drafts.ts'
import { longDay, shortDay } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import { butFor, type ButFor } from '../../procedures/steps/entries.ts'
import { markingFor, writingAt } from '../../procedures/steps/report.ts'
import { parentsOf, parentsToShow } from '../../procedures/reports/expected.ts'
import { readers, type Readers, type Section } from '../../procedures/reports/sections.ts'
import { forEach, longText, nameOf, oneOf, several, type Option, type Raw, type Said } from '../fields.ts'
import { dueOf } from './due.ts'
import { plainHint, plainWords } from './plain-words.ts'
import { to } from '../paths.ts'
import { firstName, listed } from './together.ts'
import { ageOn } from '../worklists/called.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { At } from '../../record/known.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Viewing } from '../page.ts'

export const readersWords: Readonly<Record<Readers, string>> = {
  'family may read': 'The family may read', 'professionals only': 'Professionals only', 'third party': 'Chair and social workers only',
}

/** One question a section, with who may read it, about whom it is, and "nothing to add". A select with nothing to choose is not drawn. */
export function asksFor(facts: Facts) {
  const { kind, children, sections } = writingAt(facts)
  const parents = parentsOf(facts, children)
  return { sections: forEach(sections.map((s) => s.code), (code) => {
    const section = sections.find((s) => s.code === code)!
    return {
      text: longText(section.title, { optional: true, max: 20_000, rows: 6, hint: prompt(section, kind === 'social worker' ? facts.at.child : undefined) }),
      readers: oneOf<Readers | ButFor, { optional: true, as: 'select' }>(`Who may read "${section.title}"`, section.only ? [] : readersOptions(parents), { optional: true, as: 'select' }),
      about: oneOf<AboutWhom, { optional: true, as: 'select' }>(`About whom is "${section.title}"`, children.length > 1 ? aboutOptions(children) : [], { optional: true, as: 'select' }),
      nothing: several(`Nothing to add under "${section.title}"`, kind === 'partner' && !section.only ? [{ value: 'yes', words: 'Nothing to add' }] : [], { optional: true }),
    }
  }) }
}
const readersOptions = (parents: readonly PersonId[]): Option<Readers | ButFor>[] => {
  const [open, ...closed] = readers.map((value) => ({ value, words: readersWords[value] }))
  return [open!, ...parents.map((person) => ({ value: butFor(person), words: ['The family, not ', nameOf(person, 'one of them')] })), ...closed]
}
type AboutWhom = ChildId | 'all' | 'household'
const aboutOptions = (children: readonly ChildId[]): Option<AboutWhom>[] => [
  { value: 'all', words: 'All the children' }, ...children.map((child) => ({ value: child, words: nameOf(child, 'One child') })), { value: 'household', words: 'The household, no one child' },
]

/** The question with the child's name in it. */
const prompt = (section: Section, child: ChildId | undefined): Said => {
  const [first = '', ...rest] = section.asks.split('{child}')
  return [first, ...rest.flatMap((part): Said[] => [child ? nameOf(child, 'the child') : 'the child', part])]
}

/** What was sent before, as its writer may still read it. */
export function filledFrom({ facts, seen }: Viewing): Raw {
  const { before, sections, children } = writingAt(facts)
  return Object.fromEntries(sections.flatMap(({ code }): [string, string | readonly string[]][] => {
    const text = before?.sections.get(code)?.text
    if (!text) return before?.nothingToAdd.includes(code) ? [[`sections.${code}.nothing`, ['yes']]] : []
    const { label, tells, keptFrom } = facts.markingOf(text)
    return [[`sections.${code}.text`, seen.words(text) ?? ''], [`sections.${code}.readers`, keptFrom[0] ? butFor(keptFrom[0]) : label], [`sections.${code}.about`, tells.length === 0 ? 'household' : tells.length === children.length ? 'all' : tells[0]!]]
  }))
}

export const changesOf = (facts: Facts) => [...writingAt(facts).before?.sections.values() ?? []].flatMap((s) => s.entry ? [{ entry: s.entry, version: s.version }] : []).concat(shownOne(facts, 'report', writingAt(facts).before?.id))

/** The draft, so that what is shown beside the form is of what is being written. */
export const draftFor = (path: string) => (tx: Tx, at: At): Promise<{ fields: Raw } | undefined> => draftOf(tx, to(path, at))

/** Sections with their states, who will read how much, what is missing and how plain it is. */
export function besides(viewing: Viewing, draft: { fields: Raw } | undefined) {
  const { facts, seen } = viewing
  const writing = writingAt(facts)
  const raw = draft?.fields ?? filledFrom(viewing)
  const textOf = (s: Section): string => String(raw[`sections.${s.code}.text`] ?? '').trim()
  const nothing = (s: Section): boolean => textOf(s) === '' && raw[`sections.${s.code}.nothing`] !== undefined
  const written = writing.sections.filter((s) => textOf(s) !== '')
  const missing = writing.sections.filter((s) => textOf(s) === '' && !nothing(s) && !s.only)
  const c = conferenceAt(facts)
  const parents = parentsToShow(c, facts, writing.children, facts.today).flatMap((person) => {
    const name = seen.nameOf(person)
    const holds = [...facts.involvements.values()].filter((i) => i.person === person && i.child !== undefined).map((i) => ({ role: i.role, child: i.child, barred: i.barred }))
    const read = written.filter((s) => mayRead({ person, holds }, markingFor(s, writing.children, { readers: raw[`sections.${s.code}.readers`] as Readers | ButFor, about: raw[`sections.${s.code}.about`] as AboutWhom })))
    return name ? [{ words: name, end: amount(written.length - read.length, written.length) }] : []
  })
  const few = written.filter((s) => s.only || (raw[`sections.${s.code}.readers`] ?? 'family may read') === 'third party').length
  return {
    sections: writing.sections.map((s) => ({ href: `#sections.${s.code}.text`, title: s.title, icon: textOf(s) !== '' || nothing(s) ? 'done' : 'waiting', state: textOf(s) !== '' ? 'written' : nothing(s) ? 'nothing to add' : 'empty' })),
    count: `${writing.sections.filter((s) => textOf(s) !== '' || nothing(s)).length} of ${writing.sections.length} sections`, missing: missing.map((s) => s.title),
    readers: [...parents, { words: 'The conference', end: amount(few, written.length) }],
    plain: plainHint(plainWords(written.map(textOf).join('\n'))),
    sentOn: writing.before?.sentOn === undefined ? '' : longDay(writing.before.sentOn), authorised: writing.before?.authorisedOn !== undefined,
    returned: writing.before?.returned && { on: shortDay(writing.before.returned.on, facts.today), words: seen.words(writing.before.returned.comment) ?? '' },
    kind: writing.kind, ...calledBy(viewing), due: dueOf(viewing, writing.kind === 'partner' ? ['partner-report'] : ['social-worker-report-to-unit', 'social-worker-report-to-family'], writing.children),
  }
}

/** The child by first name and age, where the report is on one; otherwise the page's own heading. */
function calledBy({ at, facts, seen }: Viewing) {
  const full = at.child ? seen.nameOf(at.child) ?? '' : ''
  const first = firstName(full)
  const names = conferenceAt(facts).subjects.flatMap((child) => seen.nameOf(child) ?? [])
  const yourReport = names.length > 0 ? `Your report on ${listed(names)}` : 'Your report'
  const age = at.child && ageOn(seen.children.get(at.child)?.bornOn, facts.today)
  return { full, first, title2: first ? `${first}${age === undefined ? '' : `, ${age}`}` : yourReport }
}

const amount = (without: number, of: number): string => of === 0 ? 'nothing yet' : without === 0 ? 'all of it' : without === of ? 'none of it' : `less ${without} ${without === 1 ? 'section' : 'sections'}`
