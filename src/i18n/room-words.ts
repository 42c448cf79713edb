import { frRooms } from "./fr-rooms.ts"
import { addFrench } from "./language.ts"

/** `t` over every key. Importing it from here brings the rooms' words along, and keeps them off the first page. */
export { phraseFor, say as t } from "./say.ts"

addFrench(frRooms)
