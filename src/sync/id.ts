import { hash as sha256 } from "@stablelib/sha256"

/**
 * Ids that two runs of one command, or two devices, make alike. Synchronous and without `crypto.subtle`, which a page
 * on plain http (a LAN address) doesn't have.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const encoder = new TextEncoder()

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const hex = (bytes: Uint8Array) => bytes.reduce((text, byte) => text + HEX[byte], "")

/** Writes 16 bytes as a UUID with the version and variant of UUIDv7 (RFC 9562). */
function asUuidV7(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = hex(bytes)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

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

/** A fresh UUIDv7 at `nowMs` (milliseconds since 1970). `random` fills bytes; tests hand in a seeded one. */
export function newUuid(nowMs: number, random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = new Uint8Array(16)
  random(bytes)
  let time = Math.max(0, Math.floor(nowMs))
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256
    time = Math.floor(time / 256)
  }
  return asUuidV7(bytes)
}

/** When a UUIDv7 was made, in milliseconds since 1970. */
export const timeOf = (uuid: string): number => Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16)
