// Names that nobody bears, put together from syllables and things that are no names.
import { pick, type Random } from './random.ts'

const begins = ['Bzi', 'Zwel', 'Quob', 'Thrum', 'Wumf', 'Plib', 'Snorv', 'Glimp', 'Frob', 'Dwee', 'Tvok', 'Mibz', 'Juxa', 'Kwilf', 'Veshk', 'Oolom', 'Yibb', 'Hoxu', 'Crunv', 'Spibz', 'Gnarf', 'Blorp', 'Xilv', 'Nurgz'] as const
const middles = ['', 'a', 'i', 'o', 'u', 'azz', 'iff', 'ogg', 'umm', 'eef'] as const
const ends = ['zzle', 'mbolo', 'quint', 'fax', 'vok', 'rixo', 'oomo', 'blyx', 'zet', 'puklo', 'worfle', 'snib', 'tlan', 'gromp', 'dwick'] as const
const things = ['Kettle', 'Pudding', 'Button', 'Lantern', 'Thimble', 'Puddle', 'Marble', 'Bobbin', 'Teaspoon', 'Custard', 'Blanket', 'Trumpet', 'Doorbell', 'Gravy', 'Crumpet', 'Wardrobe', 'Mitten', 'Zipper', 'Biscuit', 'Saucepan',
  'Umbrella', 'Noodle', 'Pillow', 'Pocket', 'Ladle', 'Cushion', 'Trifle', 'Scooter', 'Bathtub', 'Teapot'] as const
const beings = ['moth', 'gale', 'whisk', 'otter', 'fathom', 'gnat', 'plume', 'quiver', 'wobble', 'newt', 'squall', 'flask', 'jig', 'nudge', 'wink', 'bramble', 'yonder', 'drizzle', 'puffin', 'tangle', 'spindle', 'murmur', 'lattice',
  'zephyr', 'grommet', 'tussock', 'widget', 'yawn'] as const

/** A first name: `Quoboworfle`. */
export const givenName = (r: Random): string => `${pick(r, begins)}${pick(r, middles)}${pick(r, ends)}`
/** A family's name: `Kettlewhisk`. */
export const familyName = (r: Random): string => `${pick(r, things)}${pick(r, beings)}`

const halls = ['Bell', 'Lantern', 'Anchor', 'Weather', 'Clock', 'Willow', 'Compass', 'Kite', 'Harbour', 'Ferry', 'Beacon', 'Orchard'] as const
const sides = ['North', 'South', 'East', 'West', 'River', 'Hill', 'Market', 'Bridge', 'Forest', 'Quay', 'Meadow', 'Mill'] as const
/** What the n-th room is called. */
export const roomName = (n: number): string => `${halls[n % halls.length]} Room${n < halls.length ? '' : ` ${Math.floor(n / halls.length) + 1}`}, Civic House`
export const teamName = (n: number): string => `${sides[n % sides.length]} team${n < sides.length ? '' : ` ${Math.floor(n / sides.length) + 1}`}`

/** Every part a name is made of, for whoever checks them. */
export const nameParts = { begins, middles, ends, things, beings }
