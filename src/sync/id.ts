const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const hex = (bytes: Uint8Array) => bytes.reduce((text, byte) => text + HEX[byte], "")

/** Writes 16 bytes as a UUID with the version and variant of UUIDv7 (RFC 9562). */
export function asUuidV7(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = hex(bytes)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
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
