// A paper as a fragment of GOV.UK markup, to stand in a page that has its own first heading. Classes only: no style attribute passes our policy.
import { inkOf, standing } from './standing.ts'
import type { Block, Printable } from '../../papers/printable.ts'

/** The fragment. Everything that came from a record is escaped; the title is an h2. */
export function htmlOf(paper: Printable): string {
  const { copyFor, printed } = standing(paper)
  return `<article class="q-copy" lang="${escaped(paper.language)}"${inkOf(paper).rightToLeft ? ' dir="rtl"' : ''}>\n${paper.blocks.map(block).join('\n')}\n`
    + `<p class="q-copy__foot">${escaped(copyFor)}. ${escaped(printed)}.</p>\n</article>\n`
}

function block(it: Block): string {
  switch (it.kind) {
    case 'title': return `<h2 class="govuk-heading-l">${lines(it.text)}</h2>`
    case 'heading': return it.level === 2 ? `<h3 class="govuk-heading-m">${lines(it.text)}</h3>` : `<h4 class="govuk-heading-s">${lines(it.text)}</h4>`
    case 'paragraph': return paragraphs(it.text)
    case 'statement': return `<div class="govuk-inset-text q-copy__statement q-copy__statement--${it.tone}"><p class="govuk-body-s govuk-!-font-weight-bold">${escaped(it.name)}</p>${paragraphs(it.text)}</div>`
    case 'list': return `<ul class="govuk-list govuk-list--bullet">${it.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
    case 'facts': return `<dl class="govuk-summary-list">${it.rows.map(([name, text]) => `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${escaped(name)}</dt><dd class="govuk-summary-list__value">${lines(text)}</dd></div>`).join('')}</dl>`
    case 'table': return table(it)
    case 'closing': return `<p class="govuk-body q-paper__end">${lines(it.text)}</p>`
  }
}

const table = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string =>
  '<div class="q-copy__table"><table class="govuk-table">' + (caption ? `<caption class="govuk-table__caption govuk-table__caption--s">${escaped(caption)}</caption>` : '')
  + `<thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map((name) => `<th scope="col" class="govuk-table__header">${escaped(name)}</th>`).join('')}</tr></thead>`
  + `<tbody class="govuk-table__body">${rows.map((row) => `<tr class="govuk-table__row">${row.map((cell) => `<td class="govuk-table__cell">${lines(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`

const paragraphs = (text: string): string => text.split(/\n\s*\n/).map((each) => `<p class="govuk-body">${lines(each)}</p>`).join('')
const lines = (text: string): string => text.split('\n').map(escaped).join('<br>')
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark]!)
