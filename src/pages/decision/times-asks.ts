// The questions about when a conference really began and ended.
import { aTime, several } from '../fields.ts'

export const timesAsks = () => ({
  beganAt: aTime('What time did it begin?'),
  endedAt: aTime('What time did it end?'),
  after: several('Only if it went on into the night', [{ value: 'midnight', words: 'It ended after midnight' }], { optional: true }),
})
