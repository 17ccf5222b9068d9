// What a browser sent with a form, as fields: text, lists and, where a page takes one, a file.
import type { FastifyRequest } from 'fastify'
import type { FileAnswer, Raw } from '../pages/fields.ts'

declare module 'fastify' {
  interface FastifyRequest { sent?: Raw }
  interface FastifyContextConfig { takesFile?: boolean }
}

/** Whether a form comes in parts, as one with a file does; told from its header, so that nothing need be read. */
export const inParts = (request: FastifyRequest): boolean => /^\s*multipart\//i.test(request.headers['content-type'] ?? '')

/** The fields of a form. Prototype names are left out. Forms in parts are for `fileFormOf` alone. */
export async function rawOf(request: FastifyRequest): Promise<Raw> {
  return typedIn(request)
}

/** The same at once: what had been read of a form when something went wrong. */
export const typedIn = (request: FastifyRequest): Raw => request.sent ?? fromBody(request.body)

const fromBody = (body: unknown): Raw => {
  if (body === null || typeof body !== 'object') return {}
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => name !== '__proto__' && (typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'))))) as Raw
}

/** A form that may hold a file, up to the server's limit. `check` sees the fields before it; no byte of a file is read unless it passes. */
export async function fileFormOf(request: FastifyRequest, check: (raw: Raw) => Promise<void>): Promise<Raw> {
  if (!inParts(request)) {
    const raw = typedIn(request)
    await check(raw)
    return raw
  }
  const raw: { [field: string]: string | string[] | FileAnswer } = Object.create(null)
  request.sent = raw
  let checked = false
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (!checked) await check(raw)
      checked = true
      raw[part.fieldname] = { name: part.filename ?? '', bytes: new Uint8Array(await part.toBuffer()) }
    } else if (typeof part.value === 'string') raw[part.fieldname] = part.value
  }
  if (!checked) await check(raw)
  return raw
}
