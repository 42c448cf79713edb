/**
 * What a page remembers of how it was left (where it was scrolled, how far its lists had grown), one memory for each
 * entry of the browser's history. Only back and forward find it again: a link opens a page anew.
 */
const memory = new Map<string, number>()

/** The depth in the history that back or forward last led to. A link or a key that opens a page makes another depth. */
let arrivedAt: number | undefined
const depth = (): number => history.state?._depth ?? 0

if (typeof window !== "undefined") {
  addEventListener("popstate", () => {
    arrivedAt = depth()
  })
}

const key = (name: string) => `${depth()} ${location.pathname} ${name}`

export const remember = (name: string, value: number) => void memory.set(key(name), value)

/** What was remembered under `name`, where the page on screen was reached by back or forward. */
export const recalled = (name: string): number | undefined => (arrivedAt === depth() ? memory.get(key(name)) : undefined)
