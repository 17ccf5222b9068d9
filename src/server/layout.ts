// What a layout needs to be told, and the one Nunjucks environment that renders every page.
import nunjucks from 'nunjucks'
import { fileURLToPath } from 'node:url'
import { putIn } from '../procedures/words.ts'
import type { Look } from './look.ts'

export type Link = { text: string; href: string }
/** `current` marks this very page, `active` a page above it. */
export type MenuEntry = Link & { current?: boolean; active?: boolean }

type Every = {
  /** What the browser's tab says. Never a name. */
  title: string
  /** The token of this session; every form carries it as `_csrf`. Empty before anybody has signed in. */
  csrf: string
  cspNonce: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** A sentence said once, after something was kept. */
  saved?: string
  /** The page is shown again with errors, so its title starts "Error: ". */
  problems?: boolean
}

/** For staff.njk, door.njk and views that extend base.njk. */
export type LayoutContext = Every & {
  service: { name: string; home: string }
  menu: MenuEntry[]
  who: { name: string; role: string } | undefined
  example: boolean
  /** Where the Sign out button posts. */
  signOut: string
  footer: Link[]
  back?: Link
  /** A record is open by breaking glass, until this time; `href` ends it. */
  glass?: { until: string; href: string }
  /** "Pru Ledgerly, 9 April 2026 14:32": shown on paper only. */
  printed?: string
  /** A further class for the body. */
  bodyClass?: string
}

/** For family.njk, which says nothing of the service, the council or anybody's name. */
export type FamilyContext = Every & {
  reader: 'parent' | 'child' | 'young'
  /** Our own address that ends the session and then leads to a neutral site. */
  exit: Link
  signOut?: string
}

/** Puts in the council's words and looks a sentence up in the reader's language. */
export type Say = (words: string) => string

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The environment for every page: a mistyped name fails loudly, and templates are read once. */
export const environment = (look: Look, say: Say = words => putIn(words, called => called)) => {
  const folders = ['./layout', '../pages', '../../node_modules/govuk-frontend/dist', '../../node_modules/@ministryofjustice/frontend']
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders.map(here)), { autoescape: true, throwOnUndefined: true })
  env.addGlobal('look', look)
  env.addGlobal('say', say)
  return env
}
