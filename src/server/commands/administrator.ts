// quorate administrator NAME: a one-time link for a first or locked-out administrator, printed where only whoever runs the service sees it.
import { randomUUID } from 'node:crypto'
import { addStaff, giveRole } from '../../procedures/steps/people.ts'
import { judge } from '../../store/judge.ts'
import { seenOf } from '../../store/seen.ts'
import { makeLink } from '../../store/sessions.ts'
import { as, commandLine } from '../../store/transaction.ts'
import { doStep } from '../act.ts'
import { house } from '../house.ts'
import { paths, to } from '../../pages/paths.ts'
import { misused, withDatabase } from './with-database.ts'
import type { PersonId } from '../../record/people.ts'
import type { Run } from './commands.ts'

const hours = 24

export const administratorNow: Run = (args) => {
  const name = args.join(' ').trim().replace(/\s+/g, ' ')
  if (name === '' || args.some((word) => word.startsWith('-'))) return misused('Give the name of the administrator.\nSee quorate administrator --help.')
  if (name.length > 120) return misused('A name has 120 characters at most.')
  return withDatabase(async () => {
    const named = await peopleNamed(name)
    if (named.length > 1) {
      console.error(`${named.length} people of the service are called that. Give the whole name, or add the administrator under another one.`)
      return 1
    }
    const person = named[0] ? await administrator(named[0]) : await added(name)
    const token = await as(commandLine, async (tx) => { await judge(tx, 'manage people', {}); return makeLink(tx, person, undefined, 'administrator', hours) })
    console.log(`${house().publicUrl}${to(paths.link, { token })}`)
    console.error(`This link opens once, within ${hours} hours. Whoever opens it is ${name}, a council administrator.\nIt begins with the address that PUBLIC_URL, or HOST and PORT, give here: they must be the service's own.`)
    return 0
  })
}

/** Staff and partners of this name; families are not of the service. */
const peopleNamed = (name: string): Promise<PersonId[]> => as(commandLine, async (tx) => {
  const seen = await seenOf(tx, { directory: true })
  return [...seen.people.values()].filter((one) => one.agency !== 'family' && seen.nameOf(one.person)?.toLowerCase() === name.toLowerCase()).map((one) => one.person)
})

async function added(name: string): Promise<PersonId> {
  const events = await doStep(commandLine, 'manage people', {}, randomUUID(), (facts) => addStaff(facts, { name, agency: "children's social care", role: 'council administrator' }))
  return events[0]!.about!
}

/** Somebody who is here already, made an administrator where they are none. */
async function administrator(person: PersonId): Promise<PersonId> {
  await doStep(commandLine, 'manage people', { person }, randomUUID(), (facts) => {
    const outcome = giveRole(facts, { role: 'council administrator' })
    return 'refused' in outcome ? { events: [] } : outcome
  })
  return person
}
