// The glossary as Markdown, from the typed list.
import { glossary, type Word } from '../../src/record/glossary.ts'

export const glossaryPage = (): string => [
  '# Glossary', 'Made by `npm run docs` from `src/record/glossary.ts`. Do not edit it: change that. One word, one thing; one thing, one word.',
  ['| Word | Means | Whose word | In place of |', '|---|---|---|---|', ...([...glossary] as Word[]).sort((a, b) => a.term < b.term ? -1 : 1).map((w) => `| ${w.term} | ${w.means} | ${w.whose} | ${(w.replaces ?? []).join(', ')} |`)].join('\n'),
].join('\n\n') + '\n'
