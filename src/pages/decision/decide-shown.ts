// What stands beside a decision: the children as tabs, the views as they were given, the family's words, what is done before, and what to read out.
import { londonTime } from '../../calendar/hours.ts'
import { agendaOf } from '../../procedures/agenda.ts'
import { itemsFor } from '../../procedures/lists/item.ts'
import { overrideControls } from '../../procedures/lists/during/override.ts'
import { harmTest } from '../../procedures/lists/during/threshold.ts'
import { citationText } from '../../procedures/sources.ts'
import { beforeDeciding } from '../../procedures/steps/before-deciding.ts'
import { viewers, viewOf } from '../../procedures/steps/decide.ts'
import { sittingOn } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { askedLine } from '../asked-lines.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'
import { withAge } from '../conference/called.ts'
import { firstName } from '../room/band-shown.ts'
import { calledInTheRoom, whatIs } from '../room/people-here.ts'
import { lineRestricted } from '../room/restricted.ts'
import { wordFor } from '../plan/words-for.ts'
import { outcomeWords } from './outcome-words.ts'
import type { ChildId, PassageId, PersonId } from '../../record/people.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

export function decideShown(viewing: Viewing) {
  const { facts, seen, at } = viewing
  const c = seen.conferences.get(at.conference!) ?? conferenceAt(facts)
  const child = at.child!
  const name = firstName(seen.nameOf(child)) ?? 'The child'
  return {
    name, childTitle: withAge(seen.nameOf(child) ?? 'The child', seen.children.get(child), facts.today), caption: 'Views, then decisions', tabs: tabs(viewing, c), views: views(viewing, c, child), tally: tally(viewing, c, child), family: familyWords(viewing, c, child),
    before: before(viewing, child, name), why: whyInOrder(viewing, c), readOut: readOut(viewing, c, child, name), mayView: viewing.may.has('record a view'),
    taken: takenFrom(viewing, c, child), test: itemsFor(harmTest, facts.council).map(askedLine), otherwise: itemsFor(overrideControls, facts.council).map(askedLine),
  }
}

const tabs = ({ seen, at, facts }: Viewing, c: ConferenceState) => c.subjects.flatMap((child) => {
  const name = firstName(seen.nameOf(child))
  const kept = c.decisions.get(child)
  return name ? [{ name, href: to(paths.decide, { conference: at.conference, child }), current: child === at.child, kept: kept ? `${outcomeWords(facts.council, kept.facts)}, ${londonTime(kept.keptAt).at}` : '' }] : []
})

const answers = { 'plan needed': 'Yes', 'plan not needed': 'No', 'not able to say': 'Cannot say' } as const
function views(viewing: Viewing, c: ConferenceState, child: ChildId) {
  const { facts, seen } = viewing
  return viewers(facts, child).map((person) => {
    const view = viewOf(c, person, child)
    return [{ words: sentence(whatIs(facts, c, person)), strong: true, note: seen.nameOf(person) ?? '' }, view ? { words: answers[view.facts.view], strong: true } : { words: 'Not said yet', state: 'waiting' }, seen.words(view?.facts.reason) ?? '']
  })
}

/** "4 yes, 1 no. The count is kept as it was said. It does not decide." */
function tally({ facts }: Viewing, c: ConferenceState, child: ChildId) {
  const all = viewers(facts, child)
  const given = all.flatMap((person) => viewOf(c, person, child)?.facts.view ?? [])
  const parts = (['plan needed', 'plan not needed', 'not able to say'] as const).flatMap((view) => { const n = given.filter((one) => one === view).length; return n > 0 ? [`${n} ${answers[view].toLowerCase()}`] : [] })
  return { said: `${given.length} of ${all.length} have said`, count: parts.length > 0 ? `${parts.join(', ')}. The count is kept as it was said. It does not decide.` : '' }
}

/** What the family said beforehand and in the room, about this child or about all. */
function familyWords(viewing: Viewing, c: ConferenceState, child: ChildId) {
  const { facts, seen } = viewing
  const kin = (person: string | undefined) => person !== undefined && facts.people.get(person as never)?.agency === 'family'
  const line = (person: PersonId, text: PassageId, when: string) => {
    const words = seen.words(text)
    return words === undefined ? [] : [{ who: calledInTheRoom(viewing, person) ?? 'Somebody', words, when, restricted: lineRestricted(viewing, c, { text, saidBy: person }) }]
  }
  return [
    ...c.familyViews.flatMap((one) => line(one.person, one.view, 'beforehand')),
    ...[...c.map.values()].filter((one) => kin(one.facts.saidBy) && one.children.includes(child)).flatMap((one) => line(one.facts.saidBy!, one.facts.text, '')),
  ]
}

function before({ facts, at }: Viewing, child: ChildId, name: string) {
  const c = conferenceAt(facts)
  const words = {
    quorate: [`Quorate for ${name}`, paths.goOn], statement: [`A ${wordFor(facts, 'danger statement')} for ${name}`, paths.danger], plan: [facts.council.say('{Outline plan} begun'), paths.action],
  } as const
  return [
    ...beforeDeciding(facts, c, child).map(({ what, done }) => ({ icon: done ? 'done' : 'waiting', words: words[what][0], href: done ? '' : to(words[what][1], { conference: at.conference }) })),
    { icon: c.agenda.some((one) => one.step === 'test') ? 'done' : 'waiting', words: 'The test for harm explained', href: '' },
  ]
}

function whyInOrder({ facts }: Viewing, c: ConferenceState): string {
  const { cites, planFirst } = agendaOf(facts.council, sittingOn(c, facts))
  return cites ? `The plan comes ${planFirst ? 'before' : 'after'} the decision: ${citationText(cites)}.` : ''
}

/** What the chair reads out, made from what was kept. */
function readOut({ facts, seen }: Viewing, c: ConferenceState, child: ChildId, name: string): string[] {
  const kept = c.decisions.get(child)
  if (!kept) return []
  const { outcome, harm, reasons, instead } = kept.facts
  const plan = facts.council.word('plan')
  const first = {
    'plan begins': `${name} will have a ${plan}`, 'plan goes on': `${name} still needs a ${plan}`, 'plan ends': `${name} no longer needs a ${plan}`, 'no plan': `${name} does not need a ${plan}`,
  }[outcome]
  const differ = viewers(facts, child).filter((person) => { const view = viewOf(c, person, child)?.facts.view; return view && view !== 'not able to say' && (view === 'plan needed') !== (outcome === 'plan begins' || outcome === 'plan goes on') })
  const who = [...new Set(differ.map((person) => whatIs(facts, c, person)))]
  return [
    `${first}${harm ? `, because of ${harm}` : ''}.${instead && instead !== 'nothing further' ? ` There will be ${instead === 'early help' ? 'early help' : `a ${instead}`} instead, if the parents agree.` : ''}`,
    seen.words(reasons) ?? '', ...who.length > 0 ? [`${sentence(who.join(' and '))} ${who.length === 1 ? 'sees' : 'see'} it differently, and that is written down.`] : [],
    facts.council.value('right to appeal', sittingOn(c, facts)) ? 'The parents may appeal or complain. I will say how.' : 'The parents may complain. I will say how.',
  ].filter(Boolean)
}

/** A brother or sister whose reasons may be taken over, and nothing but the reasons. */
const takenFrom = ({ seen, at }: Viewing, c: ConferenceState, child: ChildId) => c.decisions.has(child) ? [] : c.subjects.flatMap((other) => {
  const name = firstName(seen.nameOf(other))
  return other !== child && c.decisions.has(other) && name ? [{ name, href: `${to(paths.decide, at)}?reasons=${other}` }] : []
})
