import { writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const RATE = 16_000
const SECONDS = 3

/** A sound file for the browser's fake microphone: not words, but as loud and as broken up as speech. Its path. */
export function spokenFile(): string {
  const samples = new Int16Array(RATE * SECONDS)
  for (let index = 0; index < samples.length; index += 1) {
    const second = index / RATE
    const syllable = Math.max(0, Math.sin(second * Math.PI * 8))
    const voice = Math.sin(second * 2 * Math.PI * 140) + Math.sin(second * 2 * Math.PI * 420) / 2
    samples[index] = Math.round(voice * syllable * 9_000)
  }
  const path = join(tmpdir(), `ordinarthur-spoken-${process.pid}.wav`)
  writeFileSync(path, Buffer.concat([header(samples.byteLength), Buffer.from(samples.buffer)]))
  return path
}

/** Of a WAV of one channel of 16 bits. */
function header(bytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write("RIFF", 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write("WAVEfmt ", 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write("data", 36)
  head.writeUInt32LE(bytes, 40)
  return head
}
