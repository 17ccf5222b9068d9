// From a page's questions to GOV.UK components: what each macro is given, with what was typed and what must be put right.
import type { Asks, Field, Option, Problem, Raw, Said } from '../pages/fields.ts'

/** One component as the form template draws it. */
export type Drawn = { readonly component: string, readonly args: object } | { readonly component: 'each', readonly legend: string, readonly fields: readonly Drawn[] }

export interface Filling { readonly raw: Raw, readonly problems: readonly Problem[], readonly said: (words: Said) => string }

/** Every question of a form as components, in order. */
export const drawnFields = (asks: Asks, filling: Filling, prefix = ''): Drawn[] => {
  const only = Object.keys(asks).length === 1 && prefix === ''
  return Object.entries<Field>(asks).flatMap(([name, field]) => drawn(field, prefix + name, filling, only))
}

function drawn(field: Field, at: string, filling: Filling, only: boolean): Drawn[] {
  if (field.kind === 'each') {
    return field.rows.map((row) => ({ component: 'each', legend: field.label ? filling.said(field.label(row)) : '', fields: drawnFields(field.asks(row), filling, `${at}.${row}.`) }))
  }
  const error = filling.problems.find((p) => p.field === at || p.field === `${at}-day`)
  const label = filling.said(field.label) + (field.optional && !field.hangs && field.kind !== 'several' ? ' (optional)' : '')
  const common = {
    id: at, name: at,
    ...(field.hint ? { hint: { text: filling.said(field.hint) } } : {}),
    ...(error ? { errorMessage: { text: error.says } } : {}),
  }
  const heading = only ? 'm' : 's'
  const asLabel = { label: { text: label, classes: `govuk-label--${heading}` } }
  const asLegend = { fieldset: { legend: { text: label, classes: `govuk-fieldset__legend--${heading}` } } }
  const typed = one(filling.raw[at])
  // where nothing can be chosen and nothing has to be, nothing is asked; its place stays, for views that go by it
  if ((field.kind === 'choice' || field.kind === 'several') && field.optional && field.options.length === 0) return [{ component: 'nothing', args: { ...common, items: [] } }]
  switch (field.kind) {
    case 'text': return [{ component: 'input', args: { ...common, ...asLabel, value: typed, autocomplete: field.autocomplete ?? 'off', ...(field.width ? { classes: `govuk-input--width-${field.width}` } : {}), ...(field.inputmode ? { inputmode: field.inputmode } : {}) } }]
    case 'number': return [{ component: 'input', args: { ...common, ...asLabel, value: typed, inputmode: 'numeric', classes: 'govuk-input--width-3' } }]
    case 'time': return [{ component: 'input', args: { ...common, ...asLabel, value: typed, classes: 'govuk-input--width-5', ...(field.hint ? {} : { hint: { text: 'For example, 2:30pm or 14:30' } }) } }]
    case 'long text': return [{ component: 'textarea', args: { ...common, ...asLabel, value: typed, rows: field.rows } }]
    case 'day': return [{ component: 'dateInput', args: { ...common, namePrefix: at, ...asLegend, items: dayItems(at, filling, error), ...(field.hint ? {} : { hint: { text: 'For example, 14 4 2026' } }) } }]
    case 'yes or no': return [{ component: 'radios', args: { ...common, idPrefix: at, ...asLegend, classes: 'govuk-radios--inline', value: typed, items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] } }]
    case 'choice': return [field.as === 'select' ? select(field.options, common, asLabel, typed, filling) : radios(field, at, common, asLegend, typed, filling)]
    case 'several': return [{ component: 'checkboxes', args: { ...common, idPrefix: at, ...asLegend, values: list(filling.raw[at]), items: items(field.options, filling) } }]
    case 'file': return [{ component: 'fileUpload', args: { ...common, ...asLabel, attributes: { accept: field.accept } } }]
  }
}

const radios = (field: Field & { kind: 'choice' }, at: string, common: object, legend: object, typed: string, filling: Filling): Drawn =>
  ({ component: 'radios', args: { ...common, idPrefix: at, ...legend, classes: drawnAs[field.as], value: typed, items: items(field.options, filling) } })
const drawnAs = { 'radios': '', 'select': '', 'small radios': 'govuk-radios--small', 'radios in a row': 'govuk-radios--small govuk-radios--inline' } as const

const select = (options: readonly Option[], common: object, label: object, typed: string, filling: Filling): Drawn =>
  ({ component: 'select', args: { ...common, ...label, value: typed, items: [{ value: '', text: 'Choose' }, ...items(options, filling)] } })

const items = (options: readonly Option[], filling: Filling) =>
  options.map((o) => ({ value: o.value, text: filling.said(o.words), ...(o.hint ? { hint: { text: filling.said(o.hint) } } : {}) }))

function dayItems(at: string, filling: Filling, error: Problem | undefined) {
  return [['day', 2], ['month', 2], ['year', 4]].map(([part, width]) => ({
    id: `${at}-${part}`, name: part, value: one(filling.raw[`${at}-${part}`]), classes: `govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`,
  }))
}

export const one = (sent: Raw[string]): string => Array.isArray(sent) ? sent[0] ?? '' : typeof sent === 'string' ? sent : ''
const list = (sent: Raw[string]): string[] => Array.isArray(sent) ? [...sent] as string[] : typeof sent === 'string' && sent ? [sent] : []
