import "server-only"
import { existsSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { once } from "./once.ts"
import { SetupError } from "./setup-error.ts"

/** The settings of this process, read once from the environment. `.env.example` says what each is for. */
export const env = (): Settings =>
  once("env", () => {
    // A setting of the environment goes before the file's.
    if (existsSync(".env")) process.loadEnvFile(".env")
    return readSettings(process.env)
  })
export type Settings = ReturnType<typeof readSettings>

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

const webUrl = z.url({ protocol: /^https?$/, error: "must be an address such as https://os.example.org" })
const optionalText = z.string().optional()
const wholeNumber = z.coerce.number("must be a whole number").int("must be a whole number").min(0, "must be 0 or more")

const schema = z.object({
  NODE_ENV: optionalText,
  PORT: z.coerce
    .number("must be a port number from 0 to 65535, such as 3000")
    .int("must be a whole number")
    .min(0, "must be 0 to 65535")
    .max(65_535, "must be 0 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: webUrl.optional(),
  TRUSTED_PROXIES: wholeNumber.optional(),
  TIME_ZONE: z.string().refine(isTimeZone, "must be a time zone's IANA name, such as Europe/Paris").default("Europe/Paris"),
  DATA_DIR: z.string().default(".data"),
  DEMO: z.enum(["0", "1"], "must be 1, or be left out").optional(),
  API_BEARER_TOKEN: z.string().regex(/^\S+$/, "must not contain blanks").optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be an address that begins with postgresql://, as .env.example shows" }).optional(),
  ENCRYPTION_KEY: z
    .string()
    .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64"))
    .refine((key) => key.length === 32, "must be 32 bytes in hexadecimal or base64, such as `openssl rand -hex 32` prints")
    .optional(),
  MISTRAL_API_KEY: optionalText,
  MISTRAL_MODEL: z.string().default("mistral-small-latest"),
  MISTRAL_BASE_URL: webUrl.optional(),
  GROQ_API_KEY: optionalText,
  GROQ_STT_MODEL: z.string().default("whisper-large-v3-turbo"),
  GROQ_BASE_URL: webUrl.optional(),
  ASSISTANT_DAILY_CALLS: wholeNumber.default(200),
  ASSISTANT_DAILY_TOKENS: wholeNumber.default(400_000),
  GOOGLE_OAUTH_CLIENT_ID: optionalText,
  GOOGLE_OAUTH_CLIENT_SECRET: optionalText,
  GOOGLE_OAUTH_REDIRECT_URI: webUrl.optional(),
  GOOGLE_BASE_URL: webUrl.optional(),
  TELEGRAM_BOT_TOKEN: optionalText,
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, "must be 1 to 256 letters, digits, _ or -, as Telegram asks")
    .optional(),
  TELEGRAM_API_ROOT: webUrl.optional(),
  ICAL_FEED_SECRET: optionalText,
  VAPID_PUBLIC_KEY: optionalText,
  VAPID_PRIVATE_KEY: optionalText,
})
type Variables = z.output<typeof schema>

const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
/** Tokens that an owner must choose are at least this long in production. */
const TOKEN_LENGTH = 32

/** Reads settings from variables, where an empty one is as good as none. Throws a `SetupError` that names the first at fault. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>) {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SetupError(`The setting ${issue?.path.join(".")} ${issue?.message}.`)
  }
  const read = parsed.data
  const publicUrl = (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, "")
  const production = !LOCAL_HOSTS.includes(new URL(publicUrl).hostname)
  if (production) requireSecrets(read, publicUrl)
  return {
    /** PUBLIC_URL is outside localhost. */
    production,
    port: read.PORT,
    host: read.HOST,
    /** Without a slash at the end. */
    publicUrl,
    /** How many proxies of ours stand before the server; their entries in X-Forwarded-For are believed. */
    trustedProxies: read.TRUSTED_PROXIES ?? (production ? 1 : 0),
    timeZone: read.TIME_ZONE,
    /** Absolute. */
    dataDir: path.resolve(read.DATA_DIR),
    apiBearerToken: read.API_BEARER_TOKEN ?? null,
    databaseUrl: read.DATABASE_URL ?? null,
    /** Every page says that its data are invented. */
    demo: read.DEMO === "1",
    encryptionKey: read.ENCRYPTION_KEY ?? null,
    icalFeedSecret: read.ICAL_FEED_SECRET ?? null,
    ...integrations(read, publicUrl),
  }
}

function requireSecrets(read: Variables, publicUrl: string): void {
  const because = `because PUBLIC_URL is ${publicUrl}`
  if (!read.API_BEARER_TOKEN)
    throw new SetupError(`The setting API_BEARER_TOKEN is missing: set it (\`openssl rand -hex 32\` makes one), ${because}.`)
  if (read.API_BEARER_TOKEN.length < TOKEN_LENGTH || new Set(read.API_BEARER_TOKEN).size < 10)
    throw new SetupError(
      `The setting API_BEARER_TOKEN is too weak: set ${TOKEN_LENGTH} random characters or more (\`openssl rand -hex 32\`), ${because}.`,
    )
  if (!read.ENCRYPTION_KEY) throw new SetupError(`The setting ENCRYPTION_KEY is missing: set it (\`openssl rand -hex 32\` makes one), ${because}.`)
  if (new Set(read.ENCRYPTION_KEY).size < 10)
    throw new SetupError(`The setting ENCRYPTION_KEY is too weak: set 32 random bytes (\`openssl rand -hex 32\`), ${because}.`)
}

/** A service is set up when all its settings are there, not set up when none is, and anything between is a mistake. */
function complete<K extends keyof Variables>(read: Variables, service: string, names: K[]): Record<K, string> | null {
  const missing = names.filter((name) => read[name] === undefined)
  if (missing.length === names.length) return null
  if (missing.length > 0)
    throw new SetupError(
      `${service} is half set up: set ${missing.join(" and ")} too, or leave out ${names.filter((name) => read[name] !== undefined).join(" and ")}.`,
    )
  return Object.fromEntries(names.map((name) => [name, String(read[name])])) as Record<K, string>
}

function integrations(read: Variables, publicUrl: string) {
  const google = complete(read, "Google Calendar", ["GOOGLE_OAUTH_CLIENT_ID", "GOOGLE_OAUTH_CLIENT_SECRET"])
  const telegram = complete(read, "Telegram", ["TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"])
  const vapid = complete(read, "Web push", ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"])
  return {
    mistral: read.MISTRAL_API_KEY ? { apiKey: read.MISTRAL_API_KEY, model: read.MISTRAL_MODEL, baseUrl: read.MISTRAL_BASE_URL ?? null } : null,
    /** What may be asked of both in one of the owner's days; 0 asks nothing. */
    assistantDaily: { calls: read.ASSISTANT_DAILY_CALLS, tokens: read.ASSISTANT_DAILY_TOKENS },
    groq: read.GROQ_API_KEY ? { apiKey: read.GROQ_API_KEY, model: read.GROQ_STT_MODEL, baseUrl: read.GROQ_BASE_URL ?? null } : null,
    google: google && {
      clientId: google.GOOGLE_OAUTH_CLIENT_ID,
      clientSecret: google.GOOGLE_OAUTH_CLIENT_SECRET,
      redirectUri: read.GOOGLE_OAUTH_REDIRECT_URI ?? `${publicUrl}/api/agenda/google/oauth/callback`,
      baseUrl: read.GOOGLE_BASE_URL ?? null,
    },
    telegram: telegram && {
      botToken: telegram.TELEGRAM_BOT_TOKEN,
      webhookSecret: telegram.TELEGRAM_WEBHOOK_SECRET,
      apiRoot: read.TELEGRAM_API_ROOT ?? null,
    },
    vapid: vapid && { publicKey: vapid.VAPID_PUBLIC_KEY, privateKey: vapid.VAPID_PRIVATE_KEY },
  }
}
