// The catalogue of pages: where each stands, who may open it, and what it asks, read from the declarations.
import { grants } from '../../src/access/grants.ts'
import { pages } from '../../src/pages/all.ts'
import { paths } from '../../src/pages/paths.ts'
import type { Asks, Field, Said } from '../../src/pages/fields.ts'
import type { AnyPage } from '../../src/pages/page.ts'
import type { Facts } from '../../src/procedures/facts.ts'
import type { At } from '../../src/record/known.ts'
import { booked, conference, sorrel, who, wren } from '../../tests/in-the-room.ts'

/** A made-up record, so that questions that depend on one can be asked. Nobody's name is in it as far as questions go. */
function sample(at: At): Facts { return booked().factsFor({ act: 'docs', on: '2026-04-14', by: 'marlow', as: 'conference chair', at }) }

const ids = { conference, child: wren, person: who('fern'), entry: sorrel, report: sorrel, event: sorrel, copy: sorrel } as unknown as At
const words = (said: Said): string => typeof said === 'string' ? said : Array.isArray(said) ? (said as readonly Said[]).map(words).join('') : '…'

function questions(asks: Asks): string[] {
  return Object.values<Field>(asks).flatMap((field) => {
    if (field.kind === 'each') return field.rows.slice(0, 1).flatMap((row) => questions(field.asks(row)).map((line) => `${line}, for each`))
    return [`${words(field.label)} (${field.kind}${field.optional ? ', optional' : ''})`]
  })
}

function asked(page: AnyPage): string[] {
  if (!page.asks) return []
  try { return questions(page.asks(sample(ids))) } catch { return ['Its questions depend on the record in hand.'] }
}

const rolesOf = (page: AnyPage): string => Object.entries(grants).filter(([, actions]) => (actions as readonly string[]).includes(page.may)).map(([role]) => role).join(', ')

/** Every page with its address, and the addresses that are not pages. */
export function pagesPage(): string {
  const held = new Set(pages.map((page) => page.path))
  const others = Object.values<string>(paths).filter((path) => !held.has(path))
  return [
    '# Pages', `Made by \`npm run docs\` from \`src/pages/all.ts\`. ${pages.length} pages. Whoever may open one may open it only for records they hold: see \`access.md\`.`,
    ...[...pages].sort((a, b) => a.path < b.path ? -1 : 1).map(pageSection),
    `## Addresses that are not pages\n\nThe door, files, and what is not built yet.\n\n${others.map((path) => `- \`${path}\``).join('\n')}`,
  ].join('\n\n') + '\n'
}

const pageSection = (page: AnyPage): string => {
  const list = asked(page)
  return [
    `## ${page.title}`, [`- Address: \`${page.path}\`${page.reads ? `, reads ${page.reads.map((name) => `\`${name}\``).join(', ')}` : ''}`, `- May: ${page.may} (${rolesOf(page)})${page.open ? '; also without signing in' : ''}`,
      ...(page.for ? [`- For: ${page.for}`] : []), ...(page.view ? [`- Drawn by its own view, \`${page.view.template}\``] : []), ...(page.drafts ? ['- What is typed is kept as a draft'] : [])].join('\n'),
    ...(list.length > 0 ? [`Asks:\n\n${list.map((line) => `- ${line}`).join('\n')}`] : []),
  ].join('\n\n')
}
