// Which roles may read which kind of passage. The database is loaded from this table; row policies and copyFor read the same.
import type { Label } from '../record/marking.ts'
import type { Role } from '../record/people.ts'

const unit = ['unit administrator', 'minute-taker', 'unit manager'] as const
const workers = ['conference chair', 'social worker', 'team manager'] as const
const family = ['parent', 'advocate'] as const

/** By label, the roles that may read it. The least restricted first. */
export const labels = {
  'directory': [...unit, ...workers, 'partner professional', ...family, 'child', 'council administrator', 'reader with a reason', 'command line', 'post room'],
  'family may read': [...unit, ...workers, 'partner professional', ...family, 'reader with a reason', 'command line'],
  'the child may read': [...unit, ...workers, 'partner professional', ...family, 'child', 'reader with a reason', 'command line'],
  'arrangements': [...unit, ...workers, 'reader with a reason', 'command line'],
  'professionals only': [...unit, ...workers, 'partner professional', 'reader with a reason', 'command line'],
  'protected': [...unit, 'social worker', 'team manager', 'command line'],
  'police part B': ['conference chair', 'social worker', 'team manager'],
  'legal': ['conference chair', 'social worker', 'team manager', 'unit manager'],
  'third party': [...workers],
  'chair only': ['conference chair'],
  "the child's own": ['conference chair', 'social worker', 'child', 'advocate'],
  'the writer and the manager': ['social worker', 'team manager'],
  'managers only': ['unit manager', 'team manager'],
} as const satisfies Record<Label, readonly Role[]>

/** Whether somebody in this role may read passages so labelled. */
export const reads = (role: Role, label: Label): boolean => (labels[label] as readonly Role[]).includes(role)
