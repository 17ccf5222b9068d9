// What a schema check says of a line, put into plain English without repeating any value that stood there.

/** One departure from a schema. */
export interface Complaint {
  readonly line: number
  /** The element complained of, without its place. */
  readonly element: string
  /** Where it stands, as steps from the root: `/Message/Children/Child[2]/…`. Empty when the checker did not say. */
  readonly path: string
  /** The elements the schema wanted there instead. */
  readonly wants: readonly string[]
  readonly kind: 'value' | 'not expected' | 'missing' | 'stray text' | 'attribute' | 'other'
  readonly says: string
}

/** A complaint in libxml2's own words, which quote what stood in the file. */
export interface RawComplaint {
  readonly message: string
  readonly line: number
  readonly xpath?: string
}

type Wording = Pick<Complaint, 'kind' | 'says'> & { readonly wants?: readonly string[] }

/** More codes than this are not listed in a sentence. */
const fewCodes = 6

const wanted = (message: string): string[] =>
  (/Expected is (?:one of )?\( ([^)]*) \)/.exec(message)?.[1] ?? '').split(', ').map((name) => name.replace(/[*?+]/g, '').trim()).filter(Boolean)

/** "A", "A or B", "A, B or C". */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`

const codesIn = (message: string): string[] => [...(/of the set \{(.*)\}/.exec(message)?.[1] ?? '').matchAll(/'([^']*)'/g)].map((found) => found[1] ?? '')

const typeWords: Record<string, string> = {
  'xs:date': 'a real date written as YYYY-MM-DD',
  'xs:dateTime': 'a date and time written as YYYY-MM-DDTHH:MM:SS',
  'xs:gYear': 'a year written as YYYY',
  'xs:integer': 'a whole number',
}

const ofCode = (name: string, codes: readonly string[]): string =>
  codes.length > 0 && codes.length <= fewCodes ? `${name} must be ${either(codes)}.` : `${name} holds a code that is not in the census's list for it.`

const ofFacet = (name: string, facet: string, message: string): string => {
  if (facet === 'enumeration') return ofCode(name, codesIn(message))
  if (facet === 'minInclusive') return `${name} is less than the least number allowed.`
  if (facet === 'minLength') return `${name} is empty.`
  return `${name} is not written in the form the census asks for.`
}

const ofMissing = (name: string, wants: readonly string[]): string =>
  wants.length === 0 ? `${name} lacks an element.` : `${name} lacks an element: the census expects ${either(wants)} in it.`

const ofUnexpected = (name: string, wants: readonly string[]): string =>
  `${name} is not expected here${wants.length > 0 ? `, where only ${either(wants)} may stand` : ''}.`

const wordingOf = (name: string, message: string): Wording => {
  const facet = /\[facet '(\w+)'\]/.exec(message)?.[1]
  if (facet) return { kind: 'value', says: ofFacet(name, facet, message) }
  const type = /is not a valid value of the (?:atomic|local atomic) type(?: '([\w:]+)')?/.exec(message)
  if (type) return { kind: 'value', says: `${name} is not ${typeWords[type[1] ?? ''] ?? 'written in the form the census asks for'}.` }
  if (message.includes('Missing child element')) return { kind: 'missing', says: ofMissing(name, wanted(message)), wants: wanted(message) }
  if (message.includes('This element is not expected')) return { kind: 'not expected', says: ofUnexpected(name, wanted(message)), wants: wanted(message) }
  if (message.includes('Character content')) return { kind: 'stray text', says: `There is text in ${name} that belongs to no element.` }
  if (message.includes('attribute')) return { kind: 'attribute', says: `${name} carries an attribute that the census does not have.` }
  if (message.includes('No matching global declaration')) return { kind: 'other', says: `${name} is not the outermost element of a census.` }
  return { kind: 'other', says: `${name} departs from the census's schema.` }
}

/** A raw complaint in our words. Its line and path are kept; whatever the file held there is not. */
export const complaintOf = (raw: RawComplaint): Complaint => {
  const path = raw.xpath ?? ''
  const element = nameIn(raw.message) ?? lastStep(path)
  const wording = wordingOf(element, raw.message)
  return { line: raw.line, element, path, wants: wording.wants ?? [], kind: wording.kind, says: wording.says }
}

// A name may be anything a stranger typed: cut it to what can be an element of a census.
const nameIn = (message: string): string | undefined => tidy(/^Element '(?:\{[^}]*\})?([^']+)'/.exec(message)?.[1])
const lastStep = (path: string): string => tidy(path.split('/').at(-1)?.replace(/\[\d+\]$/, '')) ?? 'The file'
const tidy = (name: string | undefined): string | undefined => (name && /^\w{1,40}$/.test(name) ? name : name && 'An element with an unknown name')
