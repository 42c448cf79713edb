import { instantAt } from "~/time/days.ts"

/** `2026-11-26T09:30`, seconds or not, without an offset: an hour on the owner's clock. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/
const MOMENTS = ["due_at", "starts_at", "ends_at"]

/** The same arguments with hours of the owner's clock as instants; what isn't one stays for the schema to judge. */
export function withInstants(args: Record<string, unknown>, timeZone: string): Record<string, unknown> {
  const read = { ...args }
  for (const name of MOMENTS) {
    const value = args[name]
    if (typeof value === "string") read[name] = instantOf(value, timeZone)
  }
  return read
}

function instantOf(value: string, timeZone: string): string {
  const [, day, hour] = LOCAL.exec(value) ?? []
  if (day === undefined || hour === undefined) return value
  try {
    return instantAt(day, hour, timeZone)
  } catch {
    return value
  }
}
