import "server-only"

/**
 * The process's one `name`, made at the first call. Nitro loads plugins and routes as two bundles, so a module's own
 * variable would exist twice; `globalThis` doesn't.
 */
export function once<T>(name: string, make: () => T): T {
  const key = Symbol.for(`ordinarthur-os.${name}`)
  const store = globalThis as unknown as Record<symbol, T>
  if (!(key in store)) store[key] = make()
  return store[key] as T
}
