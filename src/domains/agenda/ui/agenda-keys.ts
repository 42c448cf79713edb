import type { KeyHandler } from "~/ui/shortcuts.ts"
import type { Agenda } from "./agenda.ts"

/** Single keys of the page, wherever the focus is; in the list of what is to be planned j and k walk its rows. */
export function agendaKeys({ shown }: Agenda, create: () => void): KeyHandler {
  const keys: Readonly<Record<string, () => unknown>> = {
    j: () => shown.go({ day: shown.step(1) }),
    k: () => shown.go({ day: shown.step(-1) }),
    ArrowRight: () => shown.go({ day: shown.step(1) }),
    ArrowLeft: () => shown.go({ day: shown.step(-1) }),
    t: () => shown.go({ day: undefined }),
    w: () => shown.go({ view: "week" }),
    d: () => shown.go({ view: "day" }),
    c: create,
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const inList = event.target instanceof Element && event.target.closest(".plan-list") !== null
    const run = inList && event.key !== "c" ? undefined : keys[event.key]
    run?.()
    return run !== undefined
  }
}
