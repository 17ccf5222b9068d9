// Live pages: when something of a conference is kept, its watchers' pages are drawn anew, each as that watcher, and pushed.
import type { FastifyInstance } from 'fastify'

/** The addresses that push. */
export function addLive(app: FastifyInstance): void {
  void app
}
