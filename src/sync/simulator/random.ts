/** A seeded stream of chance (sfc32): the same seed tells the same history. */
export class Random {
  private a = 0x9e3779b9
  private b = 0x243f6a88
  private c = 0xb7e15162
  private d: number

  constructor(seed: number) {
    this.d = seed | 0
    for (let round = 0; round < 12; round += 1) this.uint32()
  }

  uint32(): number {
    const sum = (this.a + this.b + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + (this.uint32() % (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.uint32() < probability * 2 ** 32
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error("nothing to pick from")
    return items[this.uint32() % items.length] as T
  }

  fill = (bytes: Uint8Array<ArrayBuffer>): void => {
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = this.uint32() & 0xff
  }
}
