import { fold } from "~/text/fold.ts"

/** The same place, whatever its case and accents. */
export const samePlace = (left: string, right: string) => fold(left) === fold(right)
