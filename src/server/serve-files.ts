// The stylesheet, script, typeface and mark: served by content, so that a browser keeps them for ever.
import type { FastifyInstance } from 'fastify'
import { house } from './house.ts'

/** Every file of the look at its address, in the smallest form the browser takes. */
export function addFiles(app: FastifyInstance): void {
  app.get('/look/*', async (request, reply) => {
    const file = house().look.files.get(request.url)
    if (!file) return reply.callNotFound()
    const accepts = String(request.headers['accept-encoding'] ?? '')
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(file.type)
    if (file.brotli && /\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(file.brotli)
    if (file.gzip && /\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(file.gzip)
    return reply.send(file.plain)
  })
}
