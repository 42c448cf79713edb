import { createSignal } from "solid-js"
import type { SeriesMoment } from "../day-events.ts"

/** The coming moments of what repeats, as they were last worked out here: ids and hours, no words. A sign-out takes them away. */
const STORED = "ordinarthur-os.series"

const read = (): SeriesMoment[] => {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(STORED) ?? "[]")
  } catch {
    return []
  }
}

const [knownMoments, setMoments] = createSignal<readonly SeriesMoment[]>(read())

export { knownMoments }

/** Keeps them for the next time that the page is opened, which then has them in its first frame. */
export function keepMoments(moments: readonly SeriesMoment[]): void {
  setMoments(moments)
  try {
    localStorage.setItem(STORED, JSON.stringify(moments))
  } catch {
    // A browser that forbids storage works them out each time.
  }
}
