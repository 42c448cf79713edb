import { describe, expect, it } from "vitest"
import { openLog, withoutSecrets } from "./log.ts"

function logged(...parts: [object, string]): string {
  let lines = ""
  openLog({ write: (line) => (lines += line) }).info(...parts)
  return lines
}

describe("the log", () => {
  it("is one JSON object a line, with its level as a word", () => {
    expect(JSON.parse(logged({ port: 3000 }, "listening"))).toMatchObject({ level: "info", port: 3000, msg: "listening" })
  })

  it("removes secrets by the name of their field, however deep", () => {
    const line = logged({ token: "s3cret-a", headers: { authorization: "s3cret-b" }, a: { b: { password: "s3cret-c" } } }, "x")
    expect(line).not.toContain("s3cret")
  })

  it.each([
    ["authorization: Bearer abc.def", "authorization: Bearer [removed]"],
    ["postgresql://owner:hunter2@db:5432/life", "postgresql://owner:[removed]@db:5432/life"],
    ["http://localhost:3000/#token=abc", "http://localhost:3000/#token=[removed]"],
    ["/api/agenda/google/oauth/callback?code=abc&state=def", "/api/agenda/google/oauth/callback?code=[removed]&state=[removed]"],
    ["/api/agenda/ical/abcdef.ics", "/api/agenda/ical/[removed]"],
    ["https://api.telegram.org/bot123:AbC-d_e/sendMessage", "https://api.telegram.org/bot[removed]/sendMessage"],
    ["nothing to hide at https://example.org/a?b=c", "nothing to hide at https://example.org/a?b=c"],
  ])("removes what looks like a secret: %s", (text, clean) => {
    expect(withoutSecrets(text)).toBe(clean)
  })

  it("removes secrets from an error's message and stack", () => {
    const line = logged({ err: new Error("can't reach postgresql://owner:hunter2@db/life") }, "x")
    expect(line).not.toContain("hunter2")
  })
})
