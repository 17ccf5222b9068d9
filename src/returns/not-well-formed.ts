// What a parser says of a file it cannot read, put into plain English without repeating anything that stood there.
import type { Refusal } from './tree.ts'

/** By what libxml2's message holds, the first that fits: what happened and what to do. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/Document is empty/, 'The file is empty. Check that it was saved in full.'],
  [/Premature end|Couldn't find end|EndTag: '<\/' not found|StartTag: invalid|CDATA not finished|Comment not terminated|expected '>'/, 'The file ends, or an element breaks off, before it should. It may have been cut short: export it again.'],
  [/Start tag expected/, 'The file does not begin as XML. Check that it is the census file itself, not a spreadsheet or a zipped copy.'],
  [/Extra content|XML declaration allowed only/, 'Something follows the end of the outermost element, or stands before its start. Two files may have been joined.'],
  [/XML declaration|Blank needed/, 'The first line (the XML declaration) is not as it should be. Export it again as UTF-8.'],
  [/redefined/, 'An element carries the same attribute twice.'],
  [/tag mismatch/, 'An element is opened by one name and closed by another.'],
  [/ncoding|UTF-8|proper UTF|input conversion/, 'The letters are not in the encoding that the file declares. Export it again as UTF-8.'],
  [/Entity|entity/, 'The file uses an entity that XML does not have. Write & as &amp;.'],
  [/xmlParseCharRef|PCDATA invalid Char|Char 0x|invalid xmlChar/, 'The file holds a character that XML does not allow.'],
  [/huge|Huge|excessive|Excessive|too long|limit|depth|XML_PARSE_HUGE/, 'The file holds a text that is too long, or elements too deep inside each other, to be a census.'],
]

/** The refusal for a file that is not well-formed. */
export const notWellFormed = (message: string, line?: number): Refusal => ({
  ...(line && line > 0 ? { line } : {}),
  says: wordings.find(([fits]) => fits.test(message))?.[1] ?? 'The file is not well-formed XML here. Export it again, or ask whoever makes it.',
})
