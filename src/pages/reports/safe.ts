// What the server makes for the pages of reports: who would learn an address there that must be kept safe from them.
import type { KeptSafe } from '../../procedures/reports/kept-safe.ts'
import type { Makes } from '../page.ts'

export const safeToSend = 'safe to send' as Makes<KeptSafe>
export const safeToAuthorise = 'safe to authorise' as Makes<KeptSafe>
export const safeToShow = 'safe to show' as Makes<KeptSafe>
export const safeToRead = 'safe to read' as Makes<KeptSafe>
