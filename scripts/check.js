// Checks without running the program: types, lint, the house's own rules, the ledger of requirements, and that generated documents are fresh.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)

const steps = [
  { name: 'types', command: bin('tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings', 'src', 'tests', 'scripts', 'bin'] },
  { name: 'house and ledgers', command: bin('vitest'), args: ['run', 'tests/house'] },
  { name: 'documents fresh', command: process.execPath, args: ['--import', 'tsx', 'scripts/docs.ts', '--check'], needs: 'scripts/docs.ts' },
]

let failed = 0
let passed = 0
for (const { name, command, args, needs } of steps) {
  if (needs && !existsSync(join(root, needs))) {
    console.log(`${name}: skipped, there is no ${needs} yet`)
    continue
  }
  const began = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  const took = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${name}: ${status === 0 ? 'well' : 'NOT WELL'} (${took} s)`)
  if (status === 0) passed += 1
  else failed += 1
}
console.log(`\n${passed} checks passed, ${failed} checks failed`)
process.exitCode = failed > 0 ? 1 : 0
