import { isTyping } from "./typing.ts"

/** Milliseconds between two reloads without the owner's wish: more would be a loop. */
const AT_MOST_EVERY = 60_000
const RELOADED = "ordinarthur-os.reloaded"

/** Turns the tab to another version, unless words are half-typed, there is no network, or it has just been done. False when it isn't. */
export function reloadSafely(): boolean {
  if (!navigator.onLine || isTyping() || Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < AT_MOST_EVERY) return false
  sessionStorage.setItem(RELOADED, String(Date.now()))
  location.reload()
  return true
}

/** Code of this version that is neither kept here nor on the server any more: a deploy under an open tab. */
export function reloadWhenCodeIsGone(): void {
  window.addEventListener("vite:preloadError", () => {
    // A server that is down would answer a reload with nothing at all.
    fetch("/api/health", { cache: "no-store" }).then(
      (answer) => answer.ok && reloadSafely(),
      () => false,
    )
  })
}
