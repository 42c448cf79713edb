import "server-only"
import { type LoggerOptions, pino } from "pino"
import { once } from "./once.ts"

/** Fields whose value never reaches a log, wherever they stand. */
const SECRET_FIELDS = [
  "authorization",
  "cookie",
  "token",
  "password",
  "secret",
  "apiKey",
  "accessToken",
  "refreshToken",
  "connectionString",
  "DATABASE_URL",
]
const paths = SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`])

/** What looks like a secret inside text: a bearer token, a password in an address, a token in a fragment or a query. */
const IN_TEXT: [RegExp, string][] = [
  [/\b(Bearer)\s+[^\s"',]+/gi, "$1 [removed]"],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+):[^\s@]+@/gi, "$1:[removed]@"],
  [/([#?&](?:token|key|secret|code|state|access_token|refresh_token)=)[^&\s"']+/gi, "$1[removed]"],
  [/(\/api\/agenda\/ical\/)[^\s"'/?]+/gi, "$1[removed]"],
  [/(\/bot)\d+:[\w-]+/g, "$1[removed]"],
]

/** The same text without what looks like a secret. */
export const withoutSecrets = (text: string) => IN_TEXT.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)

export interface LineStream {
  write(line: string): void
}

/** JSON lines with levels as words; secrets are removed by field and by look. */
export const openLog = (to: LineStream, level = "info", redact: NonNullable<LoggerOptions["redact"]> | null = { paths, censor: "[removed]" }) =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      ...(redact ? { redact } : {}),
    },
    { write: (line: string) => to.write(withoutSecrets(line)) },
  )

/** The process's log, on standard output. */
export const log = once("log", () => openLog(process.stdout))

/** For lines of few fields that are ours and flat: looking for secrets by name in each costs more than writing it. */
export const requestLog = once("requestLog", () => openLog(process.stdout, "info", null))
