// Who may do what, who may read which label, and which events each action may cause: the tables of access/ as Markdown.
import { actions, causes, gives, grants } from '../../src/access/grants.ts'
import { labels } from '../../src/access/labels.ts'
import { labelNames } from '../../src/record/marking.ts'
import { roles, type Role } from '../../src/record/people.ts'
import { vocabulary, type EventType } from '../../src/record/vocabulary.ts'
import { dayFieldOf, passagesOf } from '../../src/record/events.ts'

const made = 'Made by `npm run docs` from `src/access/` and `src/record/`. Do not edit it: change those.'
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const yes = (is: boolean): string => is ? 'yes' : ''

/** Role by action, label by role, and the roles that an action may give. */
export const accessPage = (): string => [
  '# Access', made, 'A role is held in a child’s record, a team, the unit, the council or the service. An action is allowed only where the role is held.',
  '## Who may do what', table(['May', ...roles], actions.map((action) => [action, ...roles.map((role) => yes((grants[role] as readonly string[]).includes(action)))])),
  '## Who may read what is so labelled', 'Beside the label, a reader must hold the children whose matters a passage tells, and not be one it is kept from.',
  table(['Label', ...roles], labelNames.map((label) => [label, ...roles.map((role) => yes((labels[label] as readonly Role[]).includes(role)))])),
  '## Which roles an action gives', table(['Action', 'Gives'], Object.entries(gives).map(([action, given]) => [action, given.join(', ')])),
].join('\n\n') + '\n'

/** Every event: its facts, the day it is about, whether it brings words, and what it may come of. */
export const eventsPage = (): string => [
  '# Events', made, 'A contract for ever: events are only added. Facts are ids, days, choices and numbers; words about people are passages with a marking of their own.',
  table(['Event', 'Facts', 'Its day', 'May come of'], (Object.keys(vocabulary) as EventType[]).map((type) => [`\`${type}\``, factsOf(type), `\`${dayFieldOf(type)}\``, causes[type].join(', ')])),
].join('\n\n') + '\n'

const factsOf = (type: EventType): string => Object.entries(vocabulary[type].shape).map(([name, kind]) => {
  const words = passagesOf({ type, facts: { [name]: 'words' } as never }).length > 0
  return `${name}${(kind as { isOptional(): boolean }).isOptional() ? '?' : ''}${words ? ' (words)' : ''}`
}).join(', ')
