let token: string | null = null

/**
 * A sign-in link carries the token in the address's fragment, which no server and no log ever sees. It is taken out of
 * the address and of the browser's history before anything else runs.
 */
export function takeTokenFromAddress(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get("token")
  if (given === null) return
  history.replaceState(history.state, "", location.pathname + location.search)
  token = given.trim() || null
}

/** The token that this page was opened with, or null. */
export const linkToken = () => token
