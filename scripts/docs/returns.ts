// The page of docs/generated/ about what we read of a return: each element, whether we use it, and the Department's code for a fault.
import { facts, type Fact } from '../../src/returns/census/facts.ts'

const rows = (used: boolean): string => Object.entries<Fact>(facts).filter(([, fact]) => fact.used === used)
  .map(([name, fact]) => `| \`${name}\` | ${fact.within.map((group) => `\`${group}\``).join(', ')} | ${fact.says} | ${fact.code ?? ''} |`).join('\n')

const head = '| Element | Stands in | What it says | Code of a fault |\n|---|---|---|---|'

export const returnsPage = (): string => `# What we read of a return

Made by \`npm run docs\` from \`src/returns/\`. Do not edit.

## Children in Need census, 2026

Used. A fault in one of these leaves the child out, whole.

${head}
${rows(true)}

Not used. A fault in one of these is a warning, and the child is loaded.

${head}
${rows(false)}
`
