import { hash as sha256 } from "@stablelib/sha256"
import { asUuidV7 } from "./id.ts"

/**
 * Ids that two runs of one command, or two devices, make alike. Synchronous and without `crypto.subtle`, which a page
 * on plain http (a LAN address) doesn't have.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const encoder = new TextEncoder()

/**
 * The id of a row made by a command: a hash of (source, role) in UUIDv7 shape. The first 48 bits are the source's own,
 * so that ids still sort by the moment of the tap; a source that is no UUID (a Telegram update, an ingest batch) gets
 * zero there.
 */
export function deriveId(source: string, role: string): string {
  const bytes = sha256(encoder.encode(`${source}\n${role}`)).slice(0, 16)
  const time = UUID.test(source) ? source.replaceAll("-", "").slice(0, 12) : "000000000000"
  for (let index = 0; index < 6; index += 1) bytes[index] = Number.parseInt(time.slice(index * 2, index * 2 + 2), 16)
  return asUuidV7(bytes)
}
