import { htmlOf } from "./markup.ts"
import { readBlocks } from "./read-blocks.ts"
import type { Block } from "./safe-text.ts"

/** Reads a description in a document of its own, which runs no script and loads nothing. Fetched when the first detail opens. */
export function parseDescription(description: string): Block[] {
  return readBlocks(new DOMParser().parseFromString(htmlOf(description), "text/html").body)
}
