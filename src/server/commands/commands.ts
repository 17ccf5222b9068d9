// The command line: which commands there are, and how one is called, refused and ended.
import { cleanError } from '../../store/errors.ts'
import { FolderTakenError } from '../../store/folder-lock.ts'
import { explainStart } from '../start-faults.ts'

/** Takes what follows the command's name; gives 0 done, 1 refused with a reason on stderr, 2 wrong use. */
export type Run = (args: string[]) => Promise<number> | number

export interface Command {
  name: string
  /** One line in the list. */
  says: string
  /** What --help prints. A command without one answers --help itself. */
  help?: string
  /** Where the same can be done while the service has the embedded database. */
  instead?: string
  /** Not built yet: said wherever it is named. */
  notYet?: true
  /** Loaded only when called, so that a command without a database answers at once. */
  load: () => Promise<Run>
}

const notBuilt = (name: string): Pick<Command, 'load' | 'notYet'> => ({
  notYet: true,
  load: async () => () => {
    console.error(`"quorate ${name}" is not built yet. Nothing was done.`)
    return 1
  },
})

export const commands: readonly Command[] = [
  { name: 'due', says: 'Every deadline that follows from one event.', load: async () => (await import('./due.ts')).due },
  { name: 'councils', says: 'The councils\' packs, and where they differ.', load: async () => (await import('./councils.ts')).councils },
  {
    name: 'migrate', says: 'Bring the database up to date. Starting the service does it too.',
    help: 'Usage: quorate migrate\n\nBrings the database that DATABASE_URL or DATA_DIR names up to date, and says what it did.',
    instead: 'The running service has done this already: it does it at each start.',
    load: async () => (await import('./migrate.ts')).migrateNow,
  },
  {
    name: 'verify', says: 'Check the journal\'s chain, and that what is derived equals what is stored.',
    help: 'Usage: quorate verify [--checkpoint NUMBER:DIGITS]\n\nWalks the chain of seals over the journal and makes everything derived anew beside what is stored. Says every difference.\nWith a checkpoint that an earlier verify printed, also finds a chain that was cut or made anew since.',
    instead: 'Stop the service for as long as it takes, or set DATABASE_URL: on a PostgreSQL server it runs beside the service.',
    load: async () => (await import('./verify.ts')).verifyNow,
  },
  {
    name: 'rebuild', says: 'Derive every worklist and deadline afresh from the journal.',
    help: 'Usage: quorate rebuild\n\nMakes every list, deadline and diary anew from the journal, by the procedures of COUNCIL, a group of records at a time.',
    instead: 'Stop the service for as long as it takes, or set DATABASE_URL: on a PostgreSQL server it runs beside the service.',
    load: async () => (await import('./rebuild.ts')).rebuildNow,
  },
  {
    name: 'administrator', says: 'Print a one-time link for a first or locked-out administrator.',
    help: 'Usage: quorate administrator NAME\n\nMakes somebody of this name a council administrator, adding them where they are new, and prints a link that signs\nthem in once, within 24 hours. The link begins with PUBLIC_URL.',
    instead: 'Another administrator can make a letter for them: People of the service.',
    load: async () => (await import('./administrator.ts')).administratorNow,
  },
  {
    name: 'import', says: 'Read a Children in Need census.',
    help: 'Usage: quorate import census FILE.xml [--check]\n\nReads the file line by line and says what it found. Then loads every child without a fault, all in one go,\nand nothing a second time. With --check it only reports, and opens no database.',
    instead: 'Upload the file in the service instead: My work, Load a census.',
    load: async () => (await import('./import.ts')).importNow,
  },
  { name: 'export', says: 'Write a Children in Need census.', help: 'Usage: quorate export census --year YYYY [--out FILE.xml]', ...notBuilt('export') },
  { name: 'backup', says: 'Copy everything into a folder.', help: 'Usage: quorate backup DIR', ...notBuilt('backup') },
  { name: 'restore', says: 'Put a backup into an empty database.', help: 'Usage: quorate restore DIR', ...notBuilt('restore') },
  {
    name: 'example', says: 'Fill an empty database with an invented caseload.',
    help: 'Usage: quorate example --children N [--seed S] [--on YYYY-MM-DD]\n\nFills an empty database with the records of N invented children, known for up to ten years, in shares that follow\n'
      + 'the national figures. The same seed (1 where none is given) and day (today) give the same records. A database that\nholds anything is refused.',
    instead: 'Stop the service first, or name an empty database with DATABASE_URL.',
    load: async () => (await import('./example.ts')).exampleNow,
  },
]

const spoken = ({ says, notYet }: Command): string => notYet ? `Not built yet. ${says}` : says

const list = (): string => [
  'Usage: quorate <command> [options]', '', ...commands.map((command) => `  ${command.name.padEnd(14)} ${spoken(command)}`), '',
  '"quorate <command> --help" says how one is used. Settings are read from the environment (docs/running.md).',
  'Exit code 0: done; 1: refused, with the reason; 2: wrong use.',
].join('\n')

const asksHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help'

/** Puts a refusal into words on stderr. */
function refuse(error: unknown, command: Command): number {
  if (error instanceof FolderTakenError && command.instead) console.error(`${error.message}\n${command.instead}`)
  else console.error(explainStart(error) ?? `"quorate ${command.name}" could not finish.\n${JSON.stringify(cleanError(error), null, 2)}`)
  return 1
}

/** Runs one command line and gives its exit code. */
export async function run(line: readonly string[]): Promise<number> {
  const [name, ...args] = line
  if (asksHelp(name)) return say(list(), 0)
  if (name === undefined) return complain(list())
  const command = commands.find((one) => one.name === name)
  if (!command) return complain(`There is no command "${name}".\n\n${list()}`)
  if (command.help && args.some(asksHelp)) return say(`${command.help}\n\n${spoken(command)}`, 0)
  try { return await (await command.load())(args) } catch (error) { return refuse(error, command) }
}

function say(text: string, code: number): number {
  console.log(text)
  return code
}

function complain(text: string): number {
  console.error(text)
  return 2
}
