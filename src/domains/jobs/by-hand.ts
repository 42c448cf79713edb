import { command } from "~/sync/command.ts"
import { CommandError } from "~/sync/tx.ts"
import { sha256Hex } from "~/text/sha256.ts"
import { FINGERPRINT_DIGITS, folded } from "./fingerprint.ts"
import { createJobInput } from "./inputs.ts"
import { BY_HAND, jobs } from "./schema.ts"
import { offerUrn, parseAddress, urlKey } from "./url-key.ts"

/**
 * Adds an offer that the owner came across. One whose address is known is refused with `conflict`; one that says the same as
 * another under another address points at it, as those of the scraper do.
 */
export const createJob = command({
  name: "jobs.create",
  schema: 1,
  input: createJobInput,
  async run(tx, { title, address = "", company = null, location = null, remoteType = null, notes = null, stack = [], ...pay }) {
    const url = address.trim() === "" ? null : parseAddress(address)
    if (url === null && address.trim() !== "")
      throw new CommandError("invalid", "address: expected an address that starts with http:// or https://", "address")
    const fingerprint = sha256Hex(folded({ title, company, location })).slice(0, FINGERPRINT_DIGITS)
    const key = (url && urlKey(url.href)) ?? offerUrn(fingerprint)
    const alike = company === null && location === null ? [] : await tx.list(jobs, { fingerprint })
    const oldest = alike.sort((left, right) => (left.firstSeenAt < right.firstSeenAt ? -1 : 1))[0]
    const [low = null, high = null] = [pay.salaryMin, pay.salaryMax]
    const swapped = low !== null && high !== null && low > high
    const { id } = await tx.insert(jobs, {
      ...{ id: tx.newId("job"), source: BY_HAND, sourceUrl: key.startsWith("urn:") ? key : (url?.href ?? key), urlKey: key },
      ...{ title, company, location, remoteType, stack, notes, fingerprint, firstSeenAt: tx.now },
      ...{ salaryMin: swapped ? high : low, salaryMax: swapped ? low : high, repostOfId: oldest?.repostOfId ?? oldest?.id ?? null },
    })
    return { id }
  },
})
