import { useLocation, useNavigate, usePreloadRoute } from "@solidjs/router"
import { createMemo, createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js"
import { dayOfInstant, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { useApi } from "~/sync/provider.tsx"
import { SyncBadge } from "~/sync/ui/badge.tsx"
import { Frame, type Place, type Room } from "~/ui/frame.tsx"
import { bindShortcuts } from "~/ui/shortcuts.ts"
import { MicButton } from "../../ai/ui/mic-button.tsx"
import { newJobs } from "../../jobs/new-jobs.ts"
import { jobs } from "../../jobs/schema.ts"
import { todos } from "../../todos/schema.ts"
import { dueDay, isOpen } from "../../todos/sections.ts"

const CaptureDialog = lazy(() => import("../../todos/ui/capture-dialog.tsx"))
// Without it the app is as good as before: a network that brings nothing must not take the page along.
const Notices = lazy(() => import("./notices.tsx").catch(() => ({ default: () => null })))
const Palette = lazy(() => import("../../palette/ui/palette.tsx"))
const KeySheet = lazy(() => import("~/ui/key-sheet.tsx"))

/** Milliseconds after the first page: what keeps the app on the device, then every room's code for this tab. */
const WORKER_AFTER = 1_500
const PRELOAD_AFTER = 5_000

/** The second key of `g`, by room. */
const roomKeys = { d: "/", t: "/todos", o: "/jobs", p: "/projects", a: "/agenda", s: "/health", r: "/settings/account" } as const

/** The frame with this product's rooms, their counts, and what its keys do. */
export function RoomFrame(props: { children: JSX.Element }) {
  const navigate = useNavigate()
  const path = useLocation()
  const preload = usePreloadRoute()
  const counts = useCounts()
  const [open, setOpen] = createSignal<"capture" | "keys" | "palette">()
  const [settled, setSettled] = createSignal(false)

  const rooms = (): Room[] => [
    { href: "/", name: t("room.today") },
    { href: "/todos", name: t("room.todos"), count: counts().open },
    { href: "/jobs", name: t("room.jobs"), count: counts().newJobs },
    { href: "/projects", name: t("room.projects") },
    { href: "/agenda", name: t("room.agenda") },
    { href: "/health", name: t("room.health") },
    { href: "/settings/account", covers: ["/settings"], name: t("room.settings") },
  ]
  const places = (): Place[] => [
    { href: "/", name: t("place.today"), icon: "day" },
    { href: "/todos", name: t("room.todos"), icon: "todos", count: counts().late },
    { href: "/jobs", name: t("room.jobs"), icon: "jobs", count: counts().newJobs },
    { href: "/agenda", name: t("room.agenda"), icon: "agenda" },
    { href: "/more", name: t("room.more"), icon: "places", covers: ["/projects", "/health", "/settings"] },
  ]

  const write = () => focusOn("[data-capture]") || setOpen("capture")
  const search = () => setOpen("palette")
  /** Ctrl-K or Cmd-K, also where the owner types; under another dialog that dialog comes first. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    if (open() === "palette") setOpen(undefined)
    else if (!document.querySelector("[role=dialog]")) search()
  }
  onMount(() => {
    const soon = setTimeout(() => setSettled(true), WORKER_AFTER)
    onCleanup(() => clearTimeout(soon))
    // A version that takes over clears the files of this one away: by then this tab has them.
    const timer = setTimeout(() => {
      for (const { href } of rooms()) preload(href)
      void CaptureDialog.preload()
      void KeySheet.preload()
      void Palette.preload()
    }, PRELOAD_AFTER)
    onCleanup(() => clearTimeout(timer))
    document.addEventListener("keydown", onKey)
    onCleanup(() => document.removeEventListener("keydown", onKey))
    const go = Object.entries(roomKeys).map(([key, href]) => [`g ${key}`, () => navigate(href)] as const)
    onCleanup(
      bindShortcuts({ n: write, "/": () => focusOn("main input[type=search]") || search(), "?": () => setOpen("keys"), ...Object.fromEntries(go) }),
    )
  })
  const sheetRooms = () => Object.entries(roomKeys).map(([key], index) => ({ key, name: rooms()[index]?.name ?? "" }))

  return (
    <>
      <Frame
        rooms={rooms()}
        places={places()}
        path={path.pathname}
        badge={() => <SyncBadge />}
        onWrite={write}
        onSearch={search}
        mic={() => <MicButton />}
        notice={() => (
          <Suspense>
            <Show when={settled()}>
              <Notices />
            </Show>
          </Suspense>
        )}
      >
        {props.children}
      </Frame>
      <Suspense>
        <Show when={open() === "capture"}>
          <CaptureDialog onClose={() => setOpen(undefined)} />
        </Show>
        <Show when={open() === "palette"}>
          <Palette onClose={() => setOpen(undefined)} />
        </Show>
        <Show when={open() === "keys"}>
          <KeySheet rooms={sheetRooms()} onClose={() => setOpen(undefined)} />
        </Show>
      </Suspense>
    </>
  )
}

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector)
  if (!field?.checkVisibility()) return false
  field.focus()
  return true
}

/** What waits in each room. One memo over the replica: a tick of a checkbox reads a few thousand booleans. */
function useCounts() {
  const api = useApi()
  return createMemo(() => {
    const open = api.all(todos).filter(isOpen)
    const late = open.filter((todo) => (dueDay(todo, { dayOf: dayOfInstant }) ?? "9999") < today()).length
    return { open: open.length, late, newJobs: newJobs(api.all(jobs), today(), dayOfInstant).length }
  })
}
