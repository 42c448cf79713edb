import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { createJob } from "./by-hand.ts"
import { readOffer } from "./offer.ts"
import { jobs } from "./schema.ts"

const TITLE = "Développeur·se web"

describe("an offer added by hand", () => {
  test("is met again by the scraper: the same address and the same fingerprint", async () => {
    const stand = world()
    const address = "https://jobs.example/7?utm_source=mail#top"
    const { id } = await stand.run(createJob, { title: TITLE, company: "Calanques", location: "Marseille", address })
    const scraped = readOffer({ source: "board", sourceUrl: address, title: TITLE, company: "Calanques", location: "Marseille" })
    expect(stand.get(jobs, id)).toMatchObject({
      source: "manual",
      sourceUrl: address,
      urlKey: scraped.urlKey,
      fingerprint: scraped.fingerprint,
      status: "new",
      repostOfId: null,
      firstSeenAt: stand.now,
    })
  })

  test("needs no address, and none but a web address is kept", async () => {
    const stand = world()
    const { id } = await stand.run(createJob, { title: TITLE, address: "  " })
    expect(stand.get(jobs, id)?.urlKey).toMatch(/^urn:offer:[0-9a-f]{32}$/)
    await expect(stand.run(createJob, { title: "Autre", address: "javascript:alert(1)" })).rejects.toMatchObject({
      code: "invalid",
      field: "address",
    })
  })

  test("is refused where its address is known, and points at the older one where only the address differs", async () => {
    const stand = world()
    const offer = { title: TITLE, company: "Calanques", location: "Marseille" }
    const { id } = await stand.run(createJob, { ...offer, address: "https://jobs.example/7" })
    await expect(stand.run(createJob, { title: "Autre", address: "https://jobs.example/7/" })).rejects.toMatchObject({ code: "conflict" })
    const copy = await stand.run(createJob, { ...offer, address: "https://other.example/9" })
    expect(stand.get(jobs, copy.id)?.repostOfId).toBe(id)
  })

  test("whose pay is written the wrong way round has it the right way", async () => {
    const stand = world()
    const { id } = await stand.run(createJob, { title: TITLE, salaryMin: 60_000, salaryMax: 45_000 })
    expect(stand.get(jobs, id)).toMatchObject({ salaryMin: 45_000, salaryMax: 60_000 })
  })
})
