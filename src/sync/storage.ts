import localforage from "localforage"
import { type Storage, StorageError } from "./ports.ts"

/**
 * One IndexedDB database of the browser. No other driver: localStorage would take the entries and lose them. A connection
 * that broke (iOS does that to sleeping pages) is opened anew at the next call.
 */
export function browserStorage(name: string): Storage {
  const open = () => localforage.createInstance({ name: `ordinarthur-os-${name}`, driver: localforage.INDEXEDDB })
  let store = open()

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      store = open()
      throw new StorageError(`storage: ${String(error)}`)
    }
  }

  return {
    get: (key) => attempt(() => store.getItem(key)),
    set: async (key, value) => void (await attempt(() => store.setItem(key, value))),
    remove: (key) => attempt(() => store.removeItem(key)),
    keys: () => attempt(() => store.keys()),
    reopen: async () => {
      store = open()
    },
  }
}
