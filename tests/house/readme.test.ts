// What the documents for newcomers point at is there: every relative link and picture.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { read, root } from './files.ts'

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/running.md'])('%s points at nothing that is not there', (document) => {
  const links = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((found) => found[1]!).filter((link) => !/^[a-z]+:/.test(link))
  expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([])
  const named = [...read(document).matchAll(/`((?:src|tests|scripts|docs)\/[\w./-]+)`/g)].map((found) => found[1]!)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
