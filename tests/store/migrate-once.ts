// A program for the tests of migration: brings the database it is given up to date and says what it applied.
import { openDatabase } from '../../src/store/database.ts'

const [url = '', ownerUrl = '', migrations] = process.argv.slice(2)
const database = await openDatabase({ url, ownerUrl }, { poolSize: 1, copied: () => [{ table: 'word', rows: [{ word: 'one' }, { word: 'two' }] }], migrations })
console.log(`done ${JSON.stringify(database.migrated)}`)
await database.close()
