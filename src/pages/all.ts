// Every page of the service, once: the server, the docs and the generated tests read this list.
import { addChildPage } from './child/add-child.ts'
import { childPage } from './child/child.ts'
import { discussionPage } from './child/discussion.ts'
import { reportOnPage } from './reports/report-on.ts'
import { reportPage } from './reports/report.ts'
import { workPage } from './worklists/work.ts'
import type { AnyPage } from './page.ts'

export const pages: readonly AnyPage[] = [
  workPage,
  addChildPage, childPage, discussionPage,
  reportPage, reportOnPage,
]
