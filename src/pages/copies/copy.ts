// A copy that was sent, opened by its reader or by somebody who sees copies and may read every word in it: at work, and on a parent's page.
import { judgeAgain, NotAllowed } from '../../store/judge.ts'
import { openCopy, type Opened } from '../../store/copies.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { At } from '../../record/known.ts'
import type { Tx } from '../../store/transaction.ts'

async function opened(tx: Tx, at: At): Promise<Opened> {
  const found = await openCopy(tx, at.copy!)
  if (!found) throw new NotAllowed('read own copies', at)
  return found
}

const shown = ({ at }: Viewing, { file, row }: Opened) => ({
  html: file.html, own: row.reader, pdf: to(paths.copyFile, { ...at, format: 'pdf' }), docx: to(paths.copyFile, { ...at, format: 'docx' }),
})

export const copyPage = page({
  path: paths.copy,
  title: 'A copy',
  may: 'read own copies',
  load: opened,
  view: { template: 'copies/copy.njk', shows: (viewing, copy) => shown(viewing, copy) },
  back: paths.work,
})

export const yourCopyPage = page({
  path: paths.yourCopy,
  title: 'Your page',
  may: 'read own copies',
  for: 'parent',
  load: async (tx, at) => { await judgeAgain(tx, 'see own page', at); return opened(tx, at) },
  view: { template: 'copies/your-copy.njk', shows: (viewing, copy) => shown(viewing, copy) },
  back: paths.yourPage,
})
