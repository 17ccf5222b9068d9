// Runs the tests, then the browser journeys where Chromium is found, and closes with one plain line of counts.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const journeys = join('tests', 'journeys', 'vitest.config.ts')
const results = join(root, '.tmp', 'results')

const [first, ...rest] = process.argv.slice(2)
const only = first === 'journeys' || first === 'long' ? first : null
/** Anything else is handed to Vitest: a folder, or -t and a name. */
const filters = only ? rest : process.argv.slice(2)

const environment = { ...process.env }
if (only === 'long') environment.QUORATE_COUNTS = 'long'

const runs = (file) => {
  try { accessSync(file, constants.X_OK); return true } catch { return false }
}

/** Chromium's path: QUORATE_CHROMIUM, or the first of its usual names on the path; nothing is ever installed. */
function chromium() {
  if (process.env.QUORATE_CHROMIUM) return runs(process.env.QUORATE_CHROMIUM) ? process.env.QUORATE_CHROMIUM : null
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) for (const folder of folders) if (folder && runs(join(folder, name))) return join(folder, name)
  return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'].find(runs) ?? null
}

const none = { passed: 0, failed: 0, skipped: 0 }
const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })

/** One run of Vitest, shown as it goes, counted from its report. A run that broke without a failed test counts as one failure. */
function run(name, args) {
  const report = join(results, `${name}.json`)
  rmSync(report, { force: true })
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { cwd: root, env: environment, stdio: 'inherit' })
  if (!existsSync(report)) return { ...none, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed')).length
  const failed = numFailedTests + brokenFiles
  return { passed: numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

/** How many journeys there are, without a browser. */
function countJourneys() {
  const { stdout } = spawnSync(process.execPath, [vitest, 'list', '--config', journeys, '--json'], { cwd: root, env: environment, encoding: 'utf8' })
  try { return JSON.parse(stdout.slice(stdout.indexOf('['))).length } catch { return 0 }
}

function runJourneys() {
  if (!existsSync(join(root, journeys))) return none
  const browser = chromium()
  if (browser) {
    environment.QUORATE_CHROMIUM = browser
    return run('journeys', ['--config', journeys, ...(only === 'journeys' ? filters : [])])
  }
  const skipped = countJourneys()
  console.log(`\nChromium was not found, so ${skipped} browser journeys are skipped. Install it, or name it in QUORATE_CHROMIUM.`)
  return { ...none, skipped }
}

mkdirSync(results, { recursive: true })
console.log(`Repeating tests run with QUORATE_COUNTS=${environment.QUORATE_COUNTS ?? 'test'} and QUORATE_SEED=${environment.QUORATE_SEED ?? '20260302'}.`)
const main = only === 'journeys' ? none : run('tests', filters)
const inBrowser = only !== 'journeys' && filters.length > 0 ? none : runJourneys()
const { passed, failed, skipped } = add(main, inBrowser)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
