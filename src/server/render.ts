// A page for one viewer: questions as GOV.UK components, names only where the viewer may read them, inside the layout of its kind.
import { randomUUID } from 'node:crypto'
import { clockTime } from '../store/clock.ts'
import { drawnFields, type Drawn } from './form.ts'
import { house } from './house.ts'
import { to, paths } from '../pages/paths.ts'
import { firstName } from '../pages/reports/together.ts'
import type { AnyPage, Viewing } from '../pages/page.ts'
import type { Asks, Field, Problem, Raw, Said } from '../pages/fields.ts'
import { councilStaff, type Role } from '../record/people.ts'
import type { OpenNow } from '../store/openings.ts'

/** Who is looking, as the frame of every page shows them. */
export interface Viewer {
  readonly name: string, readonly roles: readonly Role[], readonly csrf: string, readonly nonce: string
  /** A record they have open with a reason, until when. */
  readonly open?: OpenNow
}

/** What the form template is given. */
export interface FormContext {
  action: string, act: string, shown: string[], fields: Drawn[],
  /** What stands in each field, for a view that draws its own. */
  typed: Raw,
  button: string, hasFile: boolean, draft: string, saveKind: string, saveWords: string
  problems: { text: string, href: string }[]
  refused?: { title: string, says: string, source: string, instead: string, links: { text: string, href: string }[] }
  stale: { who: string, at: string, words: string }[]
}

/** A page shown again: what was typed and why it is not kept. */
export interface Again {
  readonly raw: Raw, readonly problems?: readonly Problem[], readonly already?: boolean, readonly stale?: FormContext['stale']
  readonly refused?: { refused: string, cites?: { document: string, section: string }, field?: string, instead?: string, anew?: boolean, unlikely?: boolean }
  /** The versions that stand of what somebody changed meanwhile. */
  readonly now?: readonly { readonly entry: string, readonly version: number }[]
}
export interface ToShow { readonly page: AnyPage, readonly viewing: Viewing, readonly loaded: unknown, readonly made?: unknown, readonly viewer: Viewer, readonly draft?: { fields: Raw, savedAt: string }, readonly again?: Again, readonly actId?: string }

/** The HTML of a page for one viewer. */
export function render(show: ToShow): string {
  return house().views.render(show.page.view?.template ?? (show.page.for === 'parent' ? 'page-family.njk' : 'page.njk'), contextOf(show))
}

/** The pieces of a live page, by the ids of the elements they fill. */
export function renderPieces(show: ToShow): Map<string, string> {
  const context = contextOf(show)
  return new Map(Object.entries(show.page.view?.pieces ?? {}).map(([id, template]) => [id, house().views.render(template, context)]))
}

/** The names every template of a page reads. */
function contextOf(show: ToShow): object {
  const { page, viewing, viewer } = show
  const words = said(viewing)
  const form = (page.act || page.gives) && page.asks ? formOf(show, words) : null
  const intro = typeof page.intro === 'function' ? words(page.intro(viewing)) : page.intro
  return {
    ...frame(viewer, page.path), title: page.title, heading: page.heading ? words(page.heading(viewing)) : page.title, intro: intro ?? '', form,
    problems: Boolean(show.again?.problems?.length || show.again?.refused || show.again?.stale?.length), back: backOf(page, viewing),
    newAct: () => randomUUID(), paths, to: (path: string, more: object = {}) => to(path, { ...viewing.at, ...more }), may: (action: string) => viewing.may.has(action as never),
    name: (id: string | undefined, otherwise = 'somebody') => viewing.seen.nameOf(id as never) ?? otherwise, words: (id: string | undefined) => viewing.seen.words(id as never) ?? '',
    live: page.live ? liveAddress(page, viewing) : '', publicUrl: house().publicUrl,
    ...page.view?.shows(viewing, show.loaded, show.made),
  }
}

/** Where a live page listens: the conference, which page it is, the other ids of its address, and what it reads from its end. */
function liveAddress(page: AnyPage, { at }: Viewing): string {
  const name = Object.entries(paths).find(([, path]) => path === page.path)?.[0] ?? ''
  const more = ['child', 'entry', ...page.reads ?? []].flatMap((one) => at[one] ? [`&${one}=${encodeURIComponent(at[one])}`] : []).join('')
  return `${to(paths.live, at)}?page=${name}${more}`
}

/** A page that shows nothing of any record, for somebody who has not signed in. */
export const openPage = (page: AnyPage, { csrf, nonce }: { csrf: string, nonce: string }): string => house().views.render(page.view?.template ?? 'page.njk', {
  ...frame(undefined, page.path, nonce), csrf, title: page.title, heading: page.title, intro: typeof page.intro === 'string' ? page.intro : '', form: null, paths, ...page.view?.shows(undefined as never, undefined as never, undefined as never),
})

/** The names every layout reads. */
export function frame(viewer: Viewer | undefined, path = '', nonce = '') {
  const { council, example, publicUrl } = house()
  return {
    service: { name: 'Quorate', home: '/' }, publicUrl, menu: viewer ? menuFor(viewer.roles, path) : [], example, csrf: viewer?.csrf ?? '', signOut: paths.signOut,
    who: viewer && viewer.roles.length > 0 ? { name: viewer.name, role: council.roleTitle(viewer.roles[0]!) } : undefined,
    cspNonce: viewer?.nonce ?? nonce, back: undefined, saved: '', problems: false, glass: glassOf(viewer?.open), printed: '', reader: 'parent', exit: { href: '/leave', text: 'Exit this page' }, bodyClass: '', lang: 'en', dir: 'ltr',
    footer: [...viewer ? [{ text: 'How you sign in', href: paths.yourSignIn }] : [], { text: 'Help', href: paths.help }, { text: 'Rules and sources', href: paths.rules }, { text: 'Accessibility', href: paths.accessibility }, { text: 'Privacy', href: paths.privacy }],
  }
}

/** The band that says until when a record is open with a reason. */
const glassOf = (open: OpenNow | undefined) => open && { until: clockTime(open.untilAt), href: to(paths.endOpening, { child: open.child, opening: open.opening }) }

function menuFor(roles: readonly Role[], path: string) {
  const entries: { text: string, href: string }[] = [{ text: 'My work', href: paths.work }]
  if (roles.some((r) => councilStaff.includes(r))) entries.push({ text: 'Conferences', href: paths.conferences })
  if (roles.includes('unit administrator') || roles.includes('unit manager') || roles.includes('minute-taker')) entries.push({ text: 'To send', href: paths.outbox })
  if (roles.some((r) => councilStaff.includes(r))) entries.push({ text: 'Find', href: paths.find })
  if (roles.includes('council administrator')) entries.push({ text: 'People', href: paths.staff })
  return entries.slice(0, 5).map((entry) => ({ ...entry, current: entry.href === path, active: entry.href !== '/' && path.startsWith(entry.href) }))
}

const called = (name: string | undefined, first: boolean | undefined): string | undefined => first && name ? firstName(name) : name

/** Words with their places filled by the names this viewer may read. */
export const said = ({ seen }: Pick<Viewing, 'seen'>) => {
  const words = (what: Said): string => typeof what === 'string' ? what : 'nameOf' in what ? called(seen.nameOf(what.nameOf), what.first) ?? what.otherwise ?? 'somebody' : 'wordsOf' in what ? seen.words(what.wordsOf) ?? what.otherwise ?? '' : what.map(words).join('')
  return words
}

function formOf(show: ToShow, words: (s: Said) => string): FormContext {
  const { page, viewing, again, draft } = show
  const asks: Asks = page.asks!(viewing.facts)
  const raw = again?.raw ?? draft?.fields ?? page.filled?.(viewing) ?? {}
  const problems = again?.problems ?? []
  const refused = again?.refused
  const marked = refused?.field ? [...problems, { field: refused.field, says: refused.refused }] : problems
  return {
    action: to(page.path, viewing.at), act: again?.stale ? randomUUID() : show.actId ?? randomUUID(), button: page.button ?? 'Save',
    typed: raw, shown: shownFrom(show),
    fields: drawnFields(asks, { raw, problems: marked, said: words }), hasFile: Object.values<Field>(asks).some((f) => f.kind === 'file'),
    draft: page.drafts ? `/draft${to(page.path, viewing.at)}` : '',
    saveKind: draft ? 'saved' : 'waiting', saveWords: draft ? `Saved on the server at ${clockTime(draft.savedAt)}` : again ? 'As you typed it, and not kept yet' : Object.values(raw).some((sent) => sent) ? 'Nothing changed yet' : 'Nothing typed yet',
    problems: problems.map((p) => ({ text: p.says, href: `#${p.field}` })),
    refused: refused && {
      title: again?.already ? 'This is kept already' : refused.unlikely ? 'Is this right?' : 'This cannot be kept yet', says: refused.refused, source: refused.cites ? `${refused.cites.document}, ${refused.cites.section}` : '', instead: refused.instead ?? '',
      links: refused.field ? [{ text: 'Go to the question', href: `#${refused.field}` }] : [],
    },
    stale: [...again?.stale ?? []],
  }
}

/** The versions this form is of. What was typed before stays with the versions it was typed over, so that what somebody kept since is not replaced unseen; once both are shown it is of theirs. */
function shownFrom({ page, viewing, again, draft }: ToShow): string[] {
  const typedOver = again ? again.raw['_shown'] : draft?.fields['_shown']
  const fresh = again ? again.refused?.anew === true : !draft
  if (fresh) return (page.changes?.(viewing.facts) ?? []).map(({ entry, version }) => `${entry}=${version}`)
  const before = (Array.isArray(typedOver) ? typedOver : typeof typedOver === 'string' ? [typedOver] : []) as string[]
  const now = again?.now ?? []
  return [...before.filter((pair) => !now.some(({ entry }) => pair.startsWith(`${entry}=`))), ...now.map(({ entry, version }) => `${entry}=${version}`)]
}

const backOf = (page: AnyPage, { at }: Viewing) => {
  const href = typeof page.back === 'function' ? page.back(at) : page.back && to(page.back, at)
  return href ? { text: 'Back', href } : undefined
}
