// Cuts a compiled stylesheet down to the rules we serve, without a CSS library: rules are kept whole or dropped whole.

type Rule = { head: string; body: string }

/** The rules of a stylesheet one level deep. Comments are dropped; a rule without braces (@charset) too. */
const rulesOf = (css: string): Rule[] => {
  const rules: Rule[] = []
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  let at = 0
  while (at < bare.length) {
    const open = bare.indexOf('{', at)
    if (open < 0) break
    let depth = 1
    let end = open + 1
    for (; end < bare.length && depth > 0; end++) depth += bare[end] === '{' ? 1 : bare[end] === '}' ? -1 : 0
    rules.push({ head: bare.slice(bare.lastIndexOf(';', open) >= at ? bare.lastIndexOf(';', open) + 1 : at, open).trim(), body: bare.slice(open + 1, end - 1) })
    at = end
  }
  return rules
}

/** The same stylesheet with only the selectors that `keep` says yes to; rules and media left empty go. */
export const cut = (css: string, keep: (selector: string) => boolean): string =>
  rulesOf(css).map(({ head, body }) => {
    if (/^@(media|supports|layer|-moz-document)/.test(head)) {
      const inside = cut(body, keep)
      return inside && `${head}{${inside}}`
    }
    if (head.startsWith('@font-face')) return ''
    if (head.startsWith('@')) return `${head}{${body}}`
    const kept = splitSelectors(head).filter(keep)
    return kept.length ? `${kept.join(',')}{${body}}` : ''
  }).join('')

/** Splits at commas outside brackets, so that :is(a, b) stays one selector. */
const splitSelectors = (head: string): string[] => {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of head) {
    depth += letter === '(' || letter === '[' ? 1 : letter === ')' || letter === ']' ? -1 : 0
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map(part => part.trim())
}

/** Our own sources made small: no comments, no needless space. Strings keep theirs. */
export const squeeze = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*")/)
    .map((part, i) => i % 2 ? part : part.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}'))
    .join('')
    .trim()
