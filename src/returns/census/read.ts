// Reads one child of a census out of the tree: every fact that we use, with its line, and what is wrong with each by itself.
import { parseDay, type Day } from '../../calendar/day.ts'
import { allOf, firstOf, type Tree } from '../tree.ts'
import { categories, referralSources, sexes, yesOrNo } from './codes.ts'
import { either } from '../complaint.ts'
import { factNamed, homesOf, mayRepeat, type FactName, type UsedFact } from './facts.ts'
import { wrong, type Fault } from './finding.ts'
import type { At, FoundChild, FoundEnquiry, FoundEpisode, FoundPlan } from './child.ts'

type Note = (fault: Fault) => void
type Need = 'needed' | 'may be missing'

const codeOf = (element: UsedFact): string | undefined => factNamed(element)?.code

/** White space around a date or a number does not count in XML; inside, or around a code, it does. */
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

/** One child and the faults in its facts taken singly. */
export const readChild = (tree: Tree): { readonly found: FoundChild, readonly faults: readonly Fault[] } => {
  const faults: Fault[] = []
  const note: Note = (fault) => { faults.push(fault) }
  checkPlaces(tree, note)
  const who = firstOf(tree, 'ChildIdentifiers') ?? { ...tree, children: [] }
  const found: FoundChild = {
    line: tree.line,
    number: textAt(note, who, 'LAchildID', 'needed'),
    bornOn: dayAt(note, who, 'PersonBirthDate', 'may be missing'),
    expectedOn: dayAt(note, who, 'ExpectedPersonBirthDate', 'may be missing'),
    sex: codeAt(note, who, 'Sex', sexes),
    diedOn: dayAt(note, who, 'PersonDeathDate', 'may be missing'),
    episodes: allOf(tree, 'CINdetails').map((episode) => readEpisode(episode, note)),
  }
  return { found, faults }
}

const readEpisode = (tree: Tree, note: Note): FoundEpisode => ({
  line: tree.line,
  referredOn: dayAt(note, tree, 'CINreferralDate', 'needed'),
  source: codeAt(note, tree, 'ReferralSource', referralSources),
  closedOn: dayAt(note, tree, 'CINclosureDate', 'may be missing'),
  reasonForClosure: asItStands(tree, 'ReasonForClosure'),
  nothingMore: asItStands(tree, 'ReferralNFA'),
  conferenceOn: dayAt(note, tree, 'DateOfInitialCPC', 'may be missing'),
  enquiries: allOf(tree, 'Section47').map((enquiry) => readEnquiry(enquiry, note)),
  plans: allOf(tree, 'ChildProtectionPlans').map((plan) => readPlan(plan, note)),
})

const readEnquiry = (tree: Tree, note: Note): FoundEnquiry => ({
  line: tree.line,
  beganOn: dayAt(note, tree, 'S47ActualStartDate', 'needed'),
  conferenceOn: dayAt(note, tree, 'DateOfInitialCPC', 'may be missing'),
  conferenceNotNeeded: codeAt(note, tree, 'ICPCnotRequired', yesOrNo),
})

const readPlan = (tree: Tree, note: Note): FoundPlan => ({
  line: tree.line,
  beganOn: dayAt(note, tree, 'CPPstartDate', 'needed'),
  endedOn: dayAt(note, tree, 'CPPendDate', 'may be missing'),
  initialCategory: codeAt(note, tree, 'InitialCategoryOfAbuse', categories),
  latestCategory: codeAt(note, tree, 'LatestCategoryOfAbuse', categories),
  previousPlans: countAt(note, tree),
  reviewsOn: allOf(tree, 'Reviews').flatMap((reviews) => allOf(reviews, 'CPPreviewDate'))
    .map((review) => asDay(note, textOf(note, review, 'CPPreviewDate'), 'CPPreviewDate')).filter((review) => review !== undefined),
})

/** Every fact and group that we use must stand in its own place, once: anything else could be read in two ways. */
const checkPlaces = (tree: Tree, note: Note): void => {
  const seen = new Set<string>()
  for (const child of tree.children) {
    const homes = homesOf(child.name)
    if (homes && !homes.includes(tree.name)) note(wrong(child.line, child.name, `${child.name} does not belong here: its place is in ${either(homes)}.`))
    else if (homes && seen.has(child.name) && !mayRepeat.includes(child.name)) note(wrong(child.line, child.name, `${child.name} stands here more than once.`))
    seen.add(child.name)
    if (child.children.length > 0) checkPlaces(child, note)
  }
}

const textAt = (note: Note, group: Tree, element: UsedFact, need: Need): At<string> | undefined => {
  const tree = firstOf(group, element)
  if (tree) return textOf(note, tree, element)
  if (need === 'needed') note(wrong(group.line, element, `${element} is missing.`, codeOf(element)))
  return undefined
}

const textOf = (note: Note, tree: Tree, element: UsedFact): At<string> | undefined => {
  if (tree.children.length > 0) note(wrong(tree.line, element, `${element} holds other elements, where a value should stand.`, codeOf(element)))
  else if (trimmed(tree.text) === '') note(wrong(tree.line, element, `${element} is empty.`, codeOf(element)))
  else return { value: tree.text, line: tree.line }
  return undefined
}

/** What stands in a fact that we only compare with, unjudged: its own faults are for the schema to find. */
const asItStands = (group: Tree, element: Exclude<FactName, UsedFact>): At<string> | undefined => {
  const tree = firstOf(group, element)
  return tree && { value: tree.text, line: tree.line }
}

const dayAt = (note: Note, group: Tree, element: UsedFact, need: Need): At<Day> | undefined => asDay(note, textAt(note, group, element, need), element)

const asDay = (note: Note, at: At<string> | undefined, element: UsedFact): At<Day> | undefined => {
  if (!at) return undefined
  const value = parseDay(trimmed(at.value))
  if (value !== undefined) return { value, line: at.line }
  note(wrong(at.line, element, `${element} is not a real date written as YYYY-MM-DD.`, codeOf(element)))
  return undefined
}

/** More codes than this are not listed in a sentence. */
const fewCodes = 6

const codeAt = <T>(note: Note, group: Tree, element: UsedFact, codes: Readonly<Record<string, T>>): At<T> | undefined => {
  const at = textAt(note, group, element, 'needed')
  if (!at) return undefined
  if (Object.hasOwn(codes, at.value)) return { value: codes[at.value] as T, line: at.line }
  const known = Object.keys(codes)
  const says = known.length <= fewCodes ? `${element} must be ${either(known)}.` : `${element} holds a code that is not in the census's list for it.`
  note(wrong(at.line, element, says, codeOf(element)))
  return undefined
}

const countAt = (note: Note, group: Tree): At<number> | undefined => {
  const at = textAt(note, group, 'NumberOfPreviousCPP', 'needed')
  if (!at) return undefined
  if (/^\+?\d{1,3}$/.test(trimmed(at.value))) return { value: Number(trimmed(at.value)), line: at.line }
  note(wrong(at.line, 'NumberOfPreviousCPP', 'NumberOfPreviousCPP is not a whole number, 0 or more.', codeOf('NumberOfPreviousCPP')))
  return undefined
}
