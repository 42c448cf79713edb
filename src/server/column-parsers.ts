import "server-only"

const instant = (text: string) => new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString()

/** By type oid: how a column's text becomes a value, the same on both databases. The rest is each driver's own and agrees. */
export const columnParsers: Record<number, (text: string) => unknown> = {
  /** bigint: versions, which stay below 2^53. */
  20: Number,
  114: JSON.parse,
  3802: JSON.parse,
  /** date: the day as it is, in no zone. */
  1082: (text) => text,
  1184: instant,
}
