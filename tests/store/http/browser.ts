// As much of a browser as a form needs: cookies, a page's hidden fields and what its fields hold, and a press that sends them.
import { parseHTML } from 'linkedom'

/** A form as it stands on a page: where it goes and every field it would send. */
export interface Form { readonly to: string, readonly fields: readonly (readonly [name: string, value: string])[] }
export interface Answer { readonly status: number, readonly to: string, readonly html: string }

export interface Tab {
  /** Where the service is; it moves when it is started again. */
  at(url: string): void
  get(path: string): Promise<Answer>
  send(form: Form): Promise<Answer>
}

/** Somebody's tab. A call to a service that goes away rejects; what was sent may have been kept or not. */
export function tab(first: string): Tab {
  let base = first
  const jar = new Map<string, string>()
  const ask = async (path: string, more: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(new URL(path, base), { ...more, redirect: 'manual', headers: { cookie, accept: 'text/html', ...more.headers } })
    for (const one of reply.headers.getSetCookie()) { const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!; jar.set(name!, value!) }
    return { status: reply.status, to: reply.headers.get('location') ?? '', html: await reply.text() }
  }
  return {
    at: (url) => { base = url },
    get: (path) => ask(path, {}),
    send: ({ to, fields }) => ask(to, { method: 'POST', body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } }),
  }
}

/** The form of a page that goes to this address, with what stands in it; the page's own form where none is named. */
export function formOf(html: string, to?: string): Form {
  const { document } = parseHTML(html)
  const forms = [...document.querySelectorAll('form[method=post]')]
  const form = forms.find((one) => to !== undefined ? one.getAttribute('action') === to : one.querySelector('[name=_act]'))
  if (!form) throw new Error(`There is no form${to ? ` to ${to}` : ''} on the page "${document.querySelector('title')?.textContent ?? ''}".`)
  const fields = [...form.querySelectorAll('input, textarea, select')].flatMap((field): [string, string][] => {
    const name = field.getAttribute('name'), kind = field.getAttribute('type') ?? ''
    if (!name || (['radio', 'checkbox'].includes(kind) && !field.hasAttribute('checked'))) return []
    if (field.tagName === 'TEXTAREA') return [[name, field.textContent ?? '']]
    if (field.tagName === 'SELECT') return [[name, field.querySelector('option[selected]')?.getAttribute('value') ?? field.querySelector('option')?.getAttribute('value') ?? '']]
    return [[name, field.getAttribute('value') ?? '']]
  })
  return { to: form.getAttribute('action') ?? '', fields }
}

/** What a page says is wrong, in its error summary. */
export const wrongIn = (html: string): string => parseHTML(html).document.querySelector('.govuk-error-summary')?.textContent?.replace(/\s+/g, ' ').trim() ?? 'nothing'

/** A form filled in: these fields hold this, whatever stood there. */
export const filled = ({ to, fields }: Form, typed: Readonly<Record<string, string>>): Form =>
  ({ to, fields: [...fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)] })

export const valueIn = ({ fields }: Form, field: string): string => fields.find(([name]) => name === field)?.[1] ?? ''
export const actOf = (form: Form): string => valueIn(form, '_act')

/** Signs in as an invented person, by the button that bears their name. */
export async function signedInAs(url: string, name: string): Promise<Tab> {
  const one = tab(url)
  const { document } = parseHTML((await one.get('/')).html)
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(name))
  const form = button?.closest('form')
  if (!form || !button) throw new Error(`Nobody called ${name} is at the door.`)
  const fields = [...form.querySelectorAll('input')].map((field): [string, string] => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? ''])
  const pressed: [string, string][] = button.getAttribute('name') ? [[button.getAttribute('name')!, button.getAttribute('value') ?? '']] : []
  const answer = await one.send({ to: form.getAttribute('action') ?? '', fields: [...fields, ...pressed] })
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`)
  return one
}
