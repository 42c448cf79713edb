import { describe, expect, it } from "vitest"
import { readSettings } from "./env.ts"

const strong = {
  API_BEARER_TOKEN: "0123456789abcdef0123456789abcdef",
  ENCRYPTION_KEY: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
}
const production = { PUBLIC_URL: "https://os.example.org", ...strong }

describe("settings", () => {
  it("are all optional at home", () => {
    const settings = readSettings({ PATH: "/usr/bin", PORT: "", DATABASE_URL: "" })
    expect(settings).toMatchObject({ production: false, port: 3000, host: "127.0.0.1", publicUrl: "http://localhost:3000", timeZone: "Europe/Paris" })
    expect(settings).toMatchObject({ databaseUrl: null, telegram: null, google: null, vapid: null, mistral: null, groq: null })
  })

  it.each([
    [{ PORT: "abc" }, "The setting PORT must be a port number from 0 to 65535, such as 3000."],
    [{ PORT: "70000" }, "The setting PORT must be 0 to 65535."],
    [{ TIME_ZONE: "Mars/Olympus" }, "The setting TIME_ZONE must be a time zone's IANA name, such as Europe/Paris."],
    [{ DATABASE_URL: "nonsense" }, "The setting DATABASE_URL must be an address that begins with postgresql://, as .env.example shows."],
    [{ DATABASE_URL: "mysql://host/db" }, "The setting DATABASE_URL must be an address that begins with postgresql://, as .env.example shows."],
    [{ PUBLIC_URL: "os.example.org" }, "The setting PUBLIC_URL must be an address such as https://os.example.org."],
    [{ ENCRYPTION_KEY: "short" }, "The setting ENCRYPTION_KEY must be 32 bytes in hexadecimal or base64, such as `openssl rand -hex 32` prints."],
    [{ API_BEARER_TOKEN: "two words" }, "The setting API_BEARER_TOKEN must not contain blanks."],
  ])("that are wrong are named with what would be right: %o", (variables, sentence) => {
    expect(() => readSettings(variables)).toThrow(sentence)
  })

  it.each([
    [{ ...production, API_BEARER_TOKEN: "" }, "The setting API_BEARER_TOKEN is missing"],
    [{ ...production, API_BEARER_TOKEN: "secret" }, "The setting API_BEARER_TOKEN is too weak"],
    [{ ...production, API_BEARER_TOKEN: "a".repeat(64) }, "The setting API_BEARER_TOKEN is too weak"],
    [{ ...production, ENCRYPTION_KEY: undefined }, "The setting ENCRYPTION_KEY is missing"],
    [{ ...production, ENCRYPTION_KEY: "00".repeat(32) }, "The setting ENCRYPTION_KEY is too weak"],
  ])("of production need strong secrets: %o", (variables, sentence) => {
    expect(() => readSettings(variables)).toThrow(sentence)
  })

  it("of production are taken when the secrets are strong", () => {
    expect(readSettings(production)).toMatchObject({ production: true, trustedProxies: 1, publicUrl: "https://os.example.org" })
  })

  it.each([
    [{ TELEGRAM_BOT_TOKEN: "1:a" }, "Telegram is half set up: set TELEGRAM_WEBHOOK_SECRET too, or leave out TELEGRAM_BOT_TOKEN."],
    [{ GOOGLE_OAUTH_CLIENT_SECRET: "x" }, "Google Calendar is half set up: set GOOGLE_OAUTH_CLIENT_ID too, or leave out GOOGLE_OAUTH_CLIENT_SECRET."],
    [{ VAPID_PUBLIC_KEY: "x" }, "Web push is half set up: set VAPID_PRIVATE_KEY too, or leave out VAPID_PUBLIC_KEY."],
  ])("that set a service up by half name what is missing: %o", (variables, sentence) => {
    expect(() => readSettings(variables)).toThrow(sentence)
  })

  it("never show the value of a secret that is refused", () => {
    expect(() => readSettings({ ...production, API_BEARER_TOKEN: "hunter2" })).not.toThrow("hunter2")
  })
})
