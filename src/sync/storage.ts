import localforage from "localforage"
import { type Storage, StorageError } from "./ports.ts"

/** As localForage calls its store of a database where nobody says otherwise. */
const STORE = "keyvaluepairs"
const DRIVER = "indexeddb-own-connection"

const connections = new WeakMap<object, IDBDatabase>()

/**
 * localForage's IndexedDB driver with a connection for each instance. Its own way of opening shares one among all
 * instances of a name, and once opening that again has failed, every later call fails or waits for ever: a page whose
 * connection broke would keep nothing until it was reloaded.
 */
const defined = localforage.getDriver(localforage.INDEXEDDB).then((indexedDb) =>
  localforage.defineDriver({
    ...indexedDb,
    _driver: DRIVER,
    async _initStorage(this: object, options: LocalForageOptions) {
      const db = await connect(options.name ?? "")
      connections.set(this, db)
      Object.assign(this, { _dbInfo: { ...options, db } })
    },
  }),
)

function connect(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      // Whoever deletes the database, or makes its store, isn't kept waiting.
      db.onversionchange = () => db.close()
      if (db.objectStoreNames.contains(STORE)) return resolve(db)
      db.close()
      resolve(connect(name, db.version + 1))
    }
  })
}

/**
 * One IndexedDB database of the browser. No other driver: localStorage would take the entries and lose them. A connection
 * that broke (iOS does that to sleeping pages) is opened anew, at once and at each later call. A call that failed may be
 * made again: it sets or removes the same.
 */
export function browserStorage(name: string): Storage {
  let store: LocalForage | null = null

  function drop(used: LocalForage): void {
    if (store === used) store = null
    connections.get(used)?.close()
  }

  async function attempt<T>(work: (store: LocalForage) => Promise<T>, again = true): Promise<T> {
    await defined
    store ??= localforage.createInstance({ name: `ordinarthur-os-${name}`, driver: DRIVER })
    const used = store
    try {
      return await work(used)
    } catch (error) {
      drop(used)
      if (again) return attempt(work, false)
      throw new StorageError(`storage: ${String(error)}`)
    }
  }

  return {
    get: (key) => attempt((store) => store.getItem(key)),
    set: async (key, value) => void (await attempt((store) => store.setItem(key, value))),
    remove: (key) => attempt((store) => store.removeItem(key)),
    keys: () => attempt((store) => store.keys()),
    reopen: async () => {
      if (store !== null) drop(store)
    },
  }
}
