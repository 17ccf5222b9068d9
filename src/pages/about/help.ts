// Help, accessibility and privacy: what the service is, what it can and cannot do, and whom to ask. Open to anybody.
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const helpPage = page({ path: paths.help, title: 'Help', may: 'see own work', open: true, view: { template: 'about/help.njk', shows: () => ({}) } })
export const accessibilityPage = page({ path: paths.accessibility, title: 'Accessibility', may: 'see own work', open: true, view: { template: 'about/accessibility.njk', shows: () => ({}) } })
export const privacyPage = page({ path: paths.privacy, title: 'Privacy', may: 'see own work', open: true, view: { template: 'about/privacy.njk', shows: () => ({}) } })
