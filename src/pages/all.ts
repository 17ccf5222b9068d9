// Every page of the service, once: the server, the docs and the generated tests read this list.
import { addChildPage, addSiblingPage } from './child/add-child.ts'
import { childPage } from './child/child.ts'
import { coreGroupPage } from './child/core-group.ts'
import { correctPage } from './child/correct.ts'
import { discussionPage } from './child/discussion.ts'
import { concludeEnquiryPage } from './child/enquiry.ts'
import { nameChildPage } from './child/name.ts'
import { addPersonPage, needPage } from './child/people.ts'
import { socialWorkerPage, teamPage } from './child/who-works.ts'
import { whyPage } from './child/why.ts'
import { reportOnPage } from './reports/report-on.ts'
import { reportPage } from './reports/report.ts'
import { workPage } from './worklists/work.ts'
import type { AnyPage } from './page.ts'

export const pages: readonly AnyPage[] = [
  workPage,
  addChildPage, addSiblingPage, childPage, discussionPage, concludeEnquiryPage, nameChildPage, addPersonPage, needPage, teamPage, socialWorkerPage, coreGroupPage, correctPage, whyPage,
  reportPage, reportOnPage,
]
