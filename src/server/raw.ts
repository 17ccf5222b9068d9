// What a browser sent with a form, as fields: text, lists and at most one file, whatever the encoding.
import type { FastifyRequest } from 'fastify'
import type { FileAnswer, Raw } from '../pages/fields.ts'

/** The fields of a form. Prototype names are left out; a file is read whole, up to the server's limit. */
export async function rawOf(request: FastifyRequest): Promise<Raw> {
  return request.isMultipart() ? fromParts(request) : fromBody(request.body)
}

const fromBody = (body: unknown): Raw => {
  if (body === null || typeof body !== 'object') return {}
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => name !== '__proto__' && (typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'))))) as Raw
}

async function fromParts(request: FastifyRequest): Promise<Raw> {
  const raw: { [field: string]: string | string[] | FileAnswer } = Object.create(null)
  for await (const part of request.parts()) {
    if (part.type === 'file') raw[part.fieldname] = { name: part.filename, bytes: new Uint8Array(await part.toBuffer()) }
    else if (typeof part.value === 'string') raw[part.fieldname] = part.value
  }
  return raw
}
