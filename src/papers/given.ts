// What every paper is composed from, and the pen that writes its passages: each takes on the markings of the words it cites.
import { about, telling, type Marking } from '../record/marking.ts'
import { passage, type Part, type Passage, type Presence, type Shape } from './passage.ts'
import type { FactsOf } from '../record/events.ts'
import type { Council } from '../procedures/council.ts'
import type { UnitContact } from '../procedures/unit-contact.ts'
import { placeOf, type Ours, type Term } from '../procedures/words.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { Known } from '../record/known.ts'
import type { PaperKind } from '../record/vocabulary.ts'
import type { Agency, ChildId, EntryId, PassageId, PersonId, ReportId, Role } from '../record/people.ts'

/** Whether enough agencies were there for one child, counted beside children's social care. */
export interface Quorum { readonly met: boolean, readonly here: number, readonly needed: number }

/** Facts and no words. */
export interface Given extends Pick<Known, 'people' | 'children' | 'rooms' | 'markingOf'> {
  readonly conference: ConferenceState
  readonly council: Pick<Council, 'name' | 'word' | 'roleTitle' | 'say' | 'value' | 'valueOf'>
  /** Where to ring. */
  readonly contact?: UnitContact
  readonly quorum?: ReadonlyMap<ChildId, Quorum>
  /** The marking of the event that an entry or a report came by: that it happened can be as sensitive as what was said. */
  readonly eventMarkingOf?: (of: EntryId | ReportId) => Marking | undefined
  /** Who may know that somebody was asked, came or stayed away. Every line that tells of them takes it on. */
  readonly presence: Presence
  /** Who may know that somebody of the family was shown a report. */
  readonly showingOf: (shown: FactsOf<'ReportShownToFamily'>) => Marking
}

const titles = { 'decision letter': 'Decision letter', 'outline plan': '{Outline plan}', 'minutes': 'Minutes' } as const satisfies Record<PaperKind, string>
/** Stands in a file's properties and in a browser's tab, so it names nobody. */
export const titleOf = (paper: PaperKind, council: Pick<Council, 'say'>): string => council.say(titles[paper])

/** What a person or a child is called, filled when the paper is read; nobody's name stands in a passage. */
export type Pen = ReturnType<typeof penFor>

/** Writes passages for one conference. Parents read all of them unless a marking says otherwise. */
export function penFor(given: Given) {
  const { conference, people, children, council, markingOf, eventMarkingOf, presence } = given
  const { subjects } = conference
  const all = about(subjects, 'family may read')
  /** What is about some of the children only is told to those who hold every one of them. */
  const of = (whose: readonly ChildId[]): Marking => {
    const here = whose.filter((child) => subjects.includes(child))
    return here.length > 0 && here.length < subjects.length ? telling(here, 'family may read') : all
  }
  const write = (base: Marking, shape: Shape, by?: EntryId | ReportId, also: readonly Marking[] = []): Passage => {
    const event = by && eventMarkingOf?.(by)
    return passage(base, shape, markingOf, presence, event ? [event, ...also] : also)
  }
  const place = placeOf(conference.kind)
  return {
    all, of, write, subjects,
    child: (child: ChildId): Part => named(child, children.get(child)?.name),
    person: (person: PersonId): Part => named(person, people.get(person)?.name),
    /** What somebody is, in a word or two: a relation where it is the same to every child, else an agency. */
    is: (person: PersonId): Part => ({ of: person, says: capital(whatIs(given, person)) }),
    word: (term: Term): string => council.word(term, place),
    role: (role: Role): string => council.roleTitle(role),
    ours: <const S extends string>(sentence: S & Ours<S>): string => council.say<string>(sentence, place),
    heading: (text: string, level: 2 | 3 = 2, base = all) => write(base, { kind: 'heading', level, parts: [text] }),
    says: (...parts: Part[]) => write(all, { kind: 'paragraph', parts }),
    fact: (name: string, parts: readonly Part[], base = all) => write(base, { kind: 'fact', name, parts }),
    table: (caption: string, columns: readonly string[], base = all) => write(base, { kind: 'table', caption, columns }),
  }
}

/** The last line of every paper, the same for every reader whether or not anything was left out. */
export const closing = (pen: Pen): Passage => pen.write(pen.all, {
  kind: 'closing', parts: [pen.ours('Everybody gets their own copy. A copy may leave out what its reader may not have. You can ask the {conference chair} about this.')],
})

const named = (of: PersonId | ChildId, words: PassageId | undefined): Part => words ? { nameOf: of, words } : 'somebody whose name is not recorded'

function whatIs({ conference, people, council }: Given, id: PersonId): string {
  const person = people.get(id)
  if (conference.booking?.chair === id) return council.roleTitle('conference chair')
  if (conference.booking?.minuteTaker === id) return council.roleTitle('minute-taker')
  const relations = new Set(conference.subjects.map((child) => person?.relations.get(child)?.relation))
  const [only] = relations
  if (relations.size === 1 && only) return only
  return person?.agency ? agencyName(person.agency) : 'other'
}

const agencyName = (agency: Agency): string => agency === 'other' ? 'another agency' : agency
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
