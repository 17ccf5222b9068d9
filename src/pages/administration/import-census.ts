// Load a census in two steps: a report on what the file holds, line by line, and then its sound children, all in one go.
import { fileBytes } from '../../store/files.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

/** What was found in an uploaded file, kept as a file of its own until it is loaded. Names nobody: children go by their number. */
export interface CensusFound {
  /** The uploaded file, by its digest; gone once it is loaded. */
  readonly file?: string
  readonly refused?: string
  readonly lines: readonly string[]
  readonly sound: number
  readonly leftOut: number
  readonly loaded?: { readonly children: number, readonly events: number }
}

const faults: { readonly [fault: string]: string } = {
  none: 'Choose a census file. It ends in .xml',
  gone: 'That file was loaded or taken back already. Upload it again to see what is new in it',
}

export const importCensusPage = page({
  path: paths.importCensus,
  title: 'Load a census',
  may: 'import census',
  reads: ['report', 'fault', 'done'],
  load: async (tx, at): Promise<CensusFound | undefined> => {
    if (!/^[0-9a-f]{64}$/.test(at['report'] ?? '')) return undefined
    const bytes = await fileBytes(tx, at['report']!)
    return bytes && JSON.parse(bytes.toString('utf8')) as CensusFound
  },
  names: () => [],
  view: {
    template: 'administration/import-census.njk',
    shows: ({ at }, found) => ({
      report: at['report'] ?? '', fault: found ? '' : faults[at['fault'] ?? ''] ?? (at['report'] ? faults['gone'] : ''), found: found ?? null, back: !found && at['done'] === 'back',
      lines: found?.lines ?? [], refused: found?.refused ?? '', sound: (found?.sound ?? 0).toLocaleString('en-GB'), leftOut: found?.leftOut ?? 0, ready: found?.file !== undefined && found.sound > 0,
      loaded: found?.loaded ? loadedWords(found.loaded) : '',
    }),
  },
  back: paths.work,
})

const loadedWords = ({ children, events }: NonNullable<CensusFound['loaded']>): string =>
  events === 0 ? 'Nothing in the file was new. Nothing was loaded.' : `Loaded ${children.toLocaleString('en-GB')} ${children === 1 ? 'child' : 'children'} with ${events.toLocaleString('en-GB')} events.`
