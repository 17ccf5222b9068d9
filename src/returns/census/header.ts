// Settles what a file is before its children are read: a Children in Need census or not, and of which year.
import { dayOf, parseDay, partsOf, addDays, addMonths } from '../../calendar/day.ts'
import { allOf, firstOf, type Refusal, type Tree } from '../tree.ts'
import { doubtful, type Fault } from './finding.ts'
import type { CensusYear } from './child.ts'

/** The year whose schema and code sets we hold. */
export const schemaYear = 2026
const firstYear = 2009
const lastYear = 2100

export interface Header {
  readonly year: CensusYear
  /** The council's three digits, where the file gives them. */
  readonly council?: string
  readonly children: readonly Tree[]
  readonly faults: readonly Fault[]
}

const notOne = (line: number, says: string): { refused: Refusal } => ({ refused: { line, says: `This file is not a Children in Need census: ${says}` } })

/** The header of a census, or why the file is turned away. */
export const readHeader = (tree: Tree): Header | { readonly refused: Refusal } => {
  if (tree.name !== 'Message') return notOne(tree.line, 'its outermost element is not Message.')
  const body = firstOf(tree, 'Children')
  const collected = firstOf(firstOf(tree, 'Header') ?? tree, 'CollectionDetails')
  const collection = collected && firstOf(collected, 'Collection')
  if (collection && collection.text.trim() !== 'CIN') return notOne(collection.line, 'its header names another collection.')
  if (!body) return notOne(tree.line, 'it has no Children element.')
  const dated = readYear(collected)
  if (!dated) return { refused: { line: collected?.line ?? tree.line, says: 'The header does not say which year the census is for. Give a Year or a ReferenceDate.' } }
  return {
    year: dated.year,
    council: councilIn(tree),
    children: allOf(body, 'Child'),
    faults: [
      ...dated.faults,
      ...(collection ? [] : [doubtful(tree.line, 'Collection', 'The header does not say which collection this is. It was read as a Children in Need census.')]),
      ...body.children.filter((child) => child.name !== 'Child').map((child) => doubtful(child.line, 'Children', 'This is not a Child, so nothing in it was read.')),
    ],
  }
}

const councilIn = (tree: Tree): string | undefined =>
  tree.children.flatMap((header) => allOf(header, 'Source')).flatMap((source) => allOf(source, 'LEA')).map((lea) => lea.text.trim()).find((lea) => /^\d{3}$/.test(lea))

/** Dates are measured against the ReferenceDate; where there is none, against 31 March of the Year. */
const readYear = (collected: Tree | undefined): { year: CensusYear, faults: Fault[] } | undefined => {
  const [reference, named] = [collected && firstOf(collected, 'ReferenceDate'), collected && firstOf(collected, 'Year')]
  const namedYear = /^\d{4}$/.test(named?.text.trim() ?? '') ? Number(named?.text.trim()) : undefined
  const endedOn = parseDay(reference?.text.trim() ?? '') ?? (namedYear === undefined ? undefined : parseDay(`${namedYear}-03-31`))
  if (endedOn === undefined) return undefined
  const { year } = partsOf(endedOn)
  if (year < firstYear || year > lastYear) return undefined
  const line = reference?.line ?? named?.line ?? 1
  const faults = [
    ...(endedOn === dayOf(namedYear ?? year, 3, 31) && reference && named ? [] : [doubtful(line, 'ReferenceDate', 'The ReferenceDate should be 31 March of the Year. Dates were compared with it as it stands.', '100')]),
    ...(year === schemaYear ? [] : [doubtful(line, 'Year', `This census is not for ${schemaYear}. It was compared with the schema of ${schemaYear}, whose codes differ in places.`)]),
  ]
  return { year: { year, beganOn: addDays(addMonths(endedOn, -12), 1), endedOn }, faults }
}
