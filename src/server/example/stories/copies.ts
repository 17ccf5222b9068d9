// Copies of an example conference: looked at, released and sent as anybody does it, with the printer and the post room.
import { momentOf } from '../../../calendar/hours.ts'
import { releaseCopy, type How } from '../../../procedures/steps/release.ts'
import { setClock } from '../../../store/clock.ts'
import { copyAt } from '../../copies/make-copy.ts'
import { deliverNext } from '../../copies/deliver.ts'
import { conference, who } from '../acts.ts'
import { person, type StaffName } from '../staff.ts'
import { does, on } from '../story.ts'

export interface Released { family: string, by: StaffName, paper: 'decision-letter' | 'outline-plan' | 'minutes', reader: string, when: string, at: string, how: How }

/** One copy, seen and released. */
export async function released({ family, by, paper, reader, when, at, how }: Released): Promise<void> {
  const where = { conference: conference(family), paper, person: who(reader) }
  const { composed } = await atThat(when, at, () => copyAt(person(by), where))
  await does({ act: `copy ${paper} ${reader} ${family}`, when, at, who: person(by), may: 'release copies', where,
    step: (facts) => releaseCopy(facts, { how }, composed.kind === 'made' ? { ...composed, seen: composed.digest } : composed) })
}

/** What was released by then is delivered. */
export const delivered = (when: string, at: string): Promise<void> => atThat(when, at, async () => {
  while (await deliverNext({ error: () => undefined })) { /* until nothing waits */ }
})

async function atThat<R>(when: string, at: string, work: () => Promise<R>): Promise<R> {
  const moment = new Date(momentOf(on(when), at as never))
  setClock(() => moment)
  try { return await work() } finally { setClock(undefined) }
}
