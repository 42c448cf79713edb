let token: string | null = null

/** The token in a sign-in link or its fragment; null where there is none. */
function tokenIn(link: string): string | null {
  const [, fragment] = link.split("#")
  return new URLSearchParams(fragment).get("token")
}

/**
 * A sign-in link carries the token in the address's fragment, which no server and no log ever sees. It is taken out of
 * the address and of the browser's history before anything else runs.
 */
export function takeTokenFromAddress(): void {
  // Opened in a tab that shows the app already, a link changes the fragment alone, and nothing would happen.
  addEventListener("hashchange", () => {
    if (tokenIn(location.hash) !== null) location.reload()
  })
  const given = tokenIn(location.hash)
  if (given === null) return
  history.replaceState(history.state, "", location.pathname + location.search)
  token = given.trim() || null
}

/** The token that this page was opened with, or null. */
export const linkToken = () => token

/** What was pasted where a token is asked for: the token itself, or the whole link, which is what the terminal shows. */
export const pastedToken = (text: string) => (tokenIn(text) ?? text).trim()
