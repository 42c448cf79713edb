import type { FirstKey } from "./language.ts"
import { type Rest, say } from "./say.ts"

export { phraseFor } from "./say.ts"

/** `say` for what the first page shows. The other rooms take `t`, there over every key, from `room-words.ts`. */
export const t: <K extends FirstKey>(key: K, ...values: Rest<K>) => string = say
