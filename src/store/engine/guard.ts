// The outer handle inside a transaction: refused, since on the embedded database's one connection it would wait for ever.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Driver, Kysely } from 'kysely'

const inside = new AsyncLocalStorage<{ over: boolean }>()

/** Thrown when a connection is asked for within a transaction. */
export class OuterHandleError extends Error {
  override name = 'OuterHandleError'
  constructor() {
    super('The outer database handle was used inside a transaction. Use the handle the transaction was given: '
      + 'the embedded database has one connection, so this would wait for itself for ever.')
  }
}

/** Runs `fn` as the inside of a transaction; what it leaves running afterwards may use the outer handle again. */
async function within<T>(fn: () => Promise<T>): Promise<T> {
  const here = { over: false }
  try { return await inside.run(here, fn) } finally { here.over = true }
}

/** A driver that hands out no connection to a caller already inside a transaction. */
export function guardDriver(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async () => {
    const here = inside.getStore()
    if (here && !here.over) throw new OuterHandleError()
    return acquire()
  }
  return driver
}

type Callback = (handle: unknown) => Promise<unknown>

/** The builder with its callback run as an inside, whatever is set on it first. */
const guardBuilder = <B extends object>(builder: B): B => new Proxy(builder, {
  get(target, key) {
    const value: unknown = Reflect.get(target, key, target)
    if (typeof value !== 'function') return value
    if (key === 'execute') return (fn: Callback) => value.call(target, (handle: unknown) => within(() => fn(handle)))
    return (...given: unknown[]) => guardBuilder(value.apply(target, given) as B)
  },
})

/** Marks every transaction and every reserved connection of this handle as an inside. */
export function guardHandle<DB>(db: Kysely<DB>): Kysely<DB> {
  const transaction = db.transaction.bind(db)
  const connection = db.connection.bind(db)
  return Object.assign(db, {
    transaction: () => guardBuilder(transaction()),
    connection: () => guardBuilder(connection()),
    startTransaction: () => { throw new Error('Use transaction().execute(fn): a transaction without a callback cannot be guarded.') },
  })
}
