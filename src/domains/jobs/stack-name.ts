import { fold } from "~/text/fold.ts"

/** A name of a stack in one piece: `Vue`, `Vue.js` and `VueJS` are one. */
export const stackName = (name: string): string =>
  fold(name)
    .replace(/[\s.\-_]+/g, "")
    .replace(/(?<=..)js$/, "")
