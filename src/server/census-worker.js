// Starts the census reader's thread: a worker cannot start from TypeScript, so this registers tsx first.
import { register } from 'tsx/esm/api'
register()
await import('./census/worker.ts')
