// How many of the requirements in the ledger a person can use now, by the document each comes from: the table in README.md.

const open = '<!-- requirements: made by scripts/docs/requirements.ts -->'
const close = '<!-- end of requirements -->'

/** What a requirement's number begins with, and the document it was read in. */
const documents = {
  S1: 'Southwark, chapter on conferences with its standards', S2: 'Southwark, page for families', S3: 'Best practice guidance, chapter 8', S4: 'Rotherham, initial conferences', S5: 'Lincolnshire, page on conferences',
} as const

/** Counts as rows of Markdown, from the ledger's own text. Done is what has a place and a test that would fail without it. */
export function requirementsTable(ledger: string): string {
  const rows = ledger.trimEnd().split('\n').slice(1).map((line) => { const [id = '', , place, test] = line.split('\t'); return { id, done: place !== 'not yet' && test !== 'not yet' } })
  const row = (name: string, own: typeof rows): string => `| ${name} | ${own.filter((one) => one.done).length} | ${own.length} |`
  return [
    '| Read in | Done | Of |', '|---|---:|---:|',
    ...Object.entries(documents).map(([id, name]) => row(name, rows.filter((one) => one.id.startsWith(`${id}-`)))), row('All five', rows),
  ].join('\n')
}

/** A document with the table put between its two markers. Throws where it has none. */
export function withRequirements(document: string, ledger: string): string {
  const [from, to] = [document.indexOf(open), document.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`The document has no place for the requirements: a line "${open}" and a line "${close}".`)
  return `${document.slice(0, from + open.length)}\n${requirementsTable(ledger)}\n${document.slice(to)}`
}
