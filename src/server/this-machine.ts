// Whether somebody sits at this machine: the service's address is of this machine, and the request came over its loopback and through nobody.
import type { FastifyRequest } from 'fastify'
import { house } from './house.ts'
import { onThisMachine } from './settings.ts'

/** What a proxy adds. Whoever sends one from this machine all the same is only taken for somebody elsewhere. */
const ofProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'] as const

const isLoopback = (address: string | undefined): boolean => address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)

/** By the socket and not by what is said of it, so that no header makes anybody nearer than they are. */
export const atThisMachine = (request: FastifyRequest): boolean =>
  onThisMachine(house().publicUrl) && isLoopback(request.raw.socket.remoteAddress) && ofProxies.every((name) => request.headers[name] === undefined) && addressedHere(request.headers.host)

const addressedHere = (host: string | undefined): boolean => {
  try { return onThisMachine(`http://${host ?? ''}`) } catch { return false }
}
