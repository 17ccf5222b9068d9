// Files that are turned away whole, each with a plain reason, and files in other clothes that are not.
import { expect, test } from 'vitest'
import { diag } from 'libxml2-wasm'
import { accepted, changed, read, refused, sample, short, sound } from './files.ts'

const withText = (text: string) => changed(sound, ['<SoftwareCode>Invented', `<SoftwareCode>${text}`])
const deep = `<Message>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</Message>`
const bomb = `<!DOCTYPE Message [<!ENTITY e0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')}]>`
const schemaElsewhere = '<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/x.xsd">'
const afterDeclaration = (start: string, text = sound) => text.replace('?>\n', `?>\n${start}`)

test.each([
  ['empty', '', 1, 'The file is empty.'],
  ['only white space', ' \n ', undefined, 'does not begin as XML'],
  ['a spreadsheet', 'child,date\n1,2026-01-01\n', 1, 'does not begin as XML'],
  ['a zip', Buffer.from('PK\u0003\u0004'), 1, 'does not begin as XML'],
  ['cut short in a tag', sound.slice(0, sound.indexOf('<UPN>') + 3), undefined, 'cut short'],
  ['cut short in a text', sound.slice(0, sound.indexOf('<UPN>') + 8), undefined, 'cut short'],
  ['cut short at the end', sound.slice(0, -4), undefined, 'cut short'],
  ['tags crossed', changed(sound, ['</LEA>', '</LEB>']), 11, 'opened by one name and closed by another'],
  ['two files joined', sound + sound, undefined, 'Two files may have been joined'],
  ['a bare ampersand', withText('A & B'), 12, 'Write & as &amp;'],
  ['an entity of HTML', withText('&nbsp;'), 12, 'Write & as &amp;'],
  ['a control character', withText('\u0001'), 12, 'a character that XML does not allow'],
  ['a nought', withText('\0'), 12, 'a character that XML does not allow'],
  ['letters in another encoding', Buffer.from(withText('\u00e9'), 'latin1'), undefined, 'not in the encoding'],
  ['an unknown encoding', changed(sound, ['UTF-8', 'klingon']), 1, 'not in the encoding'],
  ['an encoding it is not in', changed(sound, ['UTF-8', 'UTF-16']), 1, 'first line'],
  ['a huge text', withText('A'.repeat(11_000_000)), undefined, 'too long'],
  ['elements too deep', deep, 1, 'too deep'],
  ['a crowd of elements', changed(sound, ['<Disability>NONE</Disability>', '<Disability>NONE</Disability>'.repeat(1001)]), undefined, 'more than 1,000 others'],
  ['a crowd of children', `<Message><Children>${'<Child/>'.repeat(50_001)}</Children></Message>`, 1, 'more than 50,000 others'],
  ['too large', Buffer.alloc(64_000_001, 32), undefined, 'At most 64 are read'],
  ['a document type', afterDeclaration('<!DOCTYPE Message>\n'), undefined, 'document type (DOCTYPE)'],
  ['a document type in UTF-16', Buffer.from(`\ufeff<!DOCTYPE Message>${sample}`, 'utf16le'), undefined, 'document type (DOCTYPE)'],
  ['a file drawn in', changed(afterDeclaration('<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'), ['Invented', '&x;']), undefined, 'document type (DOCTYPE)'],
  ['an entity bomb', changed(afterDeclaration(bomb), ['Invented', '&e30;']), undefined, 'document type (DOCTYPE)'],
  ['a smaller bomb', changed(afterDeclaration(bomb), ['Invented', '&e7;']), undefined, 'document type (DOCTYPE)'],
  ['another root', '<Census><Children/></Census>', 1, 'not a Children in Need census: its outermost element'],
  ['a namespace', changed(sound, ['<Message>', '<Message xmlns="urn:other">']), 2, 'not a Children in Need census'],
  ['another collection', changed(sound, ['>CIN<', '>CLA<']), 5, 'its header names another collection'],
  ['no children at all', '<Message><Header/></Message>', 1, 'it has no Children element'],
  ['no year', changed(sound, [/<Year>.*<\/Year>/, ''], [/<ReferenceDate>.*<\/ReferenceDate>/, '']), undefined, 'does not say which year'],
] as const)('turned away: %s', (_, file, line, says) => {
  const reason = refused(file)
  expect(reason.says).toContain(says)
  if (line !== undefined) expect(reason.line).toBe(line)
})

test.each([
  ['a byte order mark', `\ufeff${sound}`],
  ['Windows line ends', sound.replaceAll('\n', '\r\n')],
  ['UTF-16', Buffer.from(`\ufeff${changed(sound, ['UTF-8', 'UTF-16'])}`, 'utf16le')],
  ['a declared Latin encoding', Buffer.from(changed(sound, ['UTF-8', 'ISO-8859-1'], ['Invented', '\u00e9']), 'latin1')],
  ['comments and instructions', changed(sound, ['<Children>', '<!-- <!DOCTYPE not one> --><?note here?><Children>'])],
  ['CDATA around a value', changed(sound, ['>QX0000001<', '><![CDATA[QX0000001]]><'])],
  ['white space around dates and numbers', changed(sound, ['>2025-05-08<', '>\n  2025-05-08\t<'], ['PreviousCPP>1<', 'PreviousCPP> 1 <'])],
  ['a schema it names itself, which is not fetched', changed(sound, ['<Message>', schemaElsewhere])],
  ['no declaration', sound.slice(sound.indexOf('<Message>'))],
])('read all the same: %s', (_, file) => {
  const { report, children } = accepted(file)
  expect(short(report)).toEqual([])
  expect(children).toHaveLength(4)
  expect(children[0]).toMatchObject({ number: 'QX0000001' })
})

test('the parser gives back its memory, whatever becomes of the file', () => {
  diag.configure({ enabled: true })
  for (const file of [sound, sample, '', sound.slice(0, 900), afterDeclaration('<!DOCTYPE Message>'), changed(sound, ['<Disability>', '<Disability/>'.repeat(1001) + '<Disability>'])]) read(file)
  const kept = JSON.stringify(diag.report())
  diag.configure({ enabled: false })
  expect(kept).not.toMatch(/"(?:garbageCollected|totalInstances)":[1-9]/)
})

test('a hostile file is turned away at once', () => {
  const started = performance.now()
  read(changed(afterDeclaration(bomb), ['Invented', '&e30;']))
  expect(performance.now() - started).toBeLessThan(1000)
})
