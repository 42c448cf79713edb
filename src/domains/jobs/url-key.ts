/**
 * One form for the many addresses of one offer, so that the same offer from a newsletter and from a search is met as
 * the same. What only says where a click came from goes; whatever may name the offer stays.
 */

/** Addresses longer than this aren't kept: a btree index can't hold them, and no real offer has one. */
const MAX_LENGTH = 2_000

const TRACKING =
  /^(utm_.*|ga_.*|_ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hs.*|hsa_.*|vero_.*|oly_.*|pk_.*|mtm_.*|trk|trkinfo|trackingid|refid|lipi|srsltid|cmpid|icid|s_cid|wickedid|referer|referrer|gh_src|jobboardsource)$/

/** Names that say "where from" on some sites and are the offer's own reference on others; the value decides. */
const AMBIGUOUS = /^(ref|ref_|source|src|origin|from|campaign|medium|share)$/

/** A reference has digits for at least half of its characters: `ref=170617` stays, `ref=newsletter2` goes. */
const isReference = (value: string) => value.replace(/\D/g, "").length * 2 >= value.length && value !== ""

const says = (name: string, value: string) => {
  const key = name.toLowerCase()
  return !TRACKING.test(key) && !(AMBIGUOUS.test(key) && !isReference(value))
}

/** The http or https address that `text` is, or null: no other scheme is ever stored. */
export function parseAddress(text: string): URL | null {
  const trimmed = text.trim()
  // A space inside is two things glued together, not an address.
  if (!/^https?:\/\/[^\s]+$/i.test(trimmed) || trimmed.length > MAX_LENGTH) return null
  const url = URL.parse(trimmed)
  return url?.hostname && url.href.length <= MAX_LENGTH ? url : null
}

const byNameThenValue = ([nameA, valueA]: [string, string], [nameB, valueB]: [string, string]) =>
  nameA < nameB ? -1 : nameA > nameB ? 1 : valueA < valueB ? -1 : valueA > valueB ? 1 : 0

/**
 * The address without tracking parameters, fragment, credentials, default port, case of host and trailing slash, its
 * parameters sorted. Null for what is no web address. A fragment that is a path (`#/jobs/12`, `#!/jobs/12`) names the
 * page on sites that route by it, and stays.
 */
export function urlKey(address: string): string | null {
  const url = parseAddress(address)
  if (url === null) return null
  const host = url.hostname.replace(/\.+$/, "")
  if (host === "") return null
  const path = sameEscapes(url.pathname).replace(/\/+$/, "")
  const kept = [...url.searchParams].filter(([name, value]) => says(name, value)).sort(byNameThenValue)
  const query = new URLSearchParams(kept).toString()
  const route = /^#!?\/./.test(url.hash) ? url.hash.replace(/\/+$/, "") : ""
  const key = `${url.protocol}//${host}${url.port ? `:${url.port}` : ""}${path}${query ? `?${query}` : ""}${route}`
  return key.length <= MAX_LENGTH ? key : null
}

/** `%c3%a9` and `%C3%A9` are one; `%7E` and `~` are one. */
function sameEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(char) ? char : code.toUpperCase()
  })
}

/** The key, and the address, of an offer that came without one. */
export const offerUrn = (fingerprint: string) => `urn:offer:${fingerprint}`
