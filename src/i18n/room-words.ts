import { withRooms } from "./language.ts"

/** `t` over every key. Importing it from here waits for the rooms' words, and keeps them off the first page. */
export { phraseFor, say as t } from "./say.ts"

await withRooms((language) =>
  language === "fr" ? import("./fr-rooms.ts").then(({ frRooms }) => frRooms) : import("./en-rooms.ts").then(({ enRooms }) => enRooms),
)
