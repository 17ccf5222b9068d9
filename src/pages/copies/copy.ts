// A copy that was sent, opened by its reader or by somebody who sees copies and may read every word in it: at work, and on a parent's page.
import { judgeAgain, NotAllowed } from '../../store/judge.ts'
import { openCopy, type Opened } from '../../store/copies.ts'
import { longDay } from '../../calendar/day.ts'
import { ownMinutes } from '../../procedures/steps/amend-minutes.ts'
import { conferenceAt } from '../../record/known.ts'
import { saidBy } from '../amendments/said.ts'
import { windowWords } from '../amendments/window-words.ts'
import { unitRing } from '../family/opened.ts'
import { mayTell } from '../family/told.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { At } from '../../record/known.ts'
import type { Tx } from '../../store/transaction.ts'

async function opened(tx: Tx, at: At): Promise<Opened> {
  const found = await openCopy(tx, at.copy!)
  if (!found) throw new NotAllowed('read own copies', at)
  return found
}

const shown = (viewing: Viewing, { file, row }: Opened, newest: string, wrong: string) => ({
  html: file.html, own: row.reader, pdf: to(paths.copyFile, { ...viewing.at, format: 'pdf' }), docx: to(paths.copyFile, { ...viewing.at, format: 'docx' }), ...wrongIn(viewing, row, newest, wrong),
})

/** Under one's own copy of the minutes: the way to say what is wrong, until when, and what came of what was said; and the newest one, where they were amended since. */
function wrongIn(viewing: Viewing, row: Opened['row'], newest: string, wrong: string) {
  const { at, facts } = viewing
  const c = conferenceAt(facts)
  const copy = c.copies.get(row.copy)
  if (row.paper !== 'minutes' || row.reader !== facts.by) return { wrong: undefined }
  const last = ownMinutes(c, facts.by)
  const window = windowWords(facts, row.copy)
  return { wrong: {
    href: to(wrong, at), says: window.says, why: window.why, said: saidBy(viewing), amendedOn: copy?.amendedSince === undefined ? '' : longDay(copy.amendedSince),
    newest: last && last !== row.copy && c.copies.get(last)?.how === 'outbox' ? to(newest, { ...at, copy: last }) : '',
  } }
}

export const copyPage = page({
  path: paths.copy,
  title: 'A copy',
  may: 'read own copies',
  load: opened,
  view: { template: 'copies/copy.njk', shows: (viewing, copy) => shown(viewing, copy, paths.copy, paths.copyWrong) },
  back: paths.work,
})

export const yourCopyPage = page({
  path: paths.yourCopy,
  title: 'Your page',
  may: 'read own copies',
  for: 'parent',
  load: async (tx, at) => { await judgeAgain(tx, 'see own page', at); return opened(tx, at) },
  view: { template: 'copies/your-copy.njk', shows: (viewing, copy) => ({ ...shown(viewing, copy, paths.yourCopy, paths.yourWrong), told: mayTell(viewing.facts), quiet: false, ring: { name: '', number: '', href: '', ...unitRing(viewing.facts) } }) },
  back: paths.yourPage,
})
