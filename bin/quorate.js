#!/usr/bin/env node
// The command line's door: registers tsx, since Node 20 reads no TypeScript, and calls the commands.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
const { run } = await import('../src/server/commands/commands.ts')
process.exitCode = await run(process.argv.slice(2))
