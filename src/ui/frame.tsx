import { createContext, For, type JSX, Show, useContext } from "solid-js"
import { t } from "../i18n/t.ts"
import { AskedDialog } from "./asked-dialog.tsx"
import { Icon, type IconName } from "./icon.tsx"
import { Toasts } from "./toast.tsx"

/** A room of the product: its address, its name, and what is waiting there. */
export interface Room {
  href: string
  name: string
  /** How many things it holds; shown beside its name. */
  count?: number | undefined
  /** Addresses below these are this room too. */
  covers?: readonly string[]
}

/** One of the five places of the dock; a place may stand for several rooms. */
export interface Place extends Room {
  icon: IconName
}

interface FrameProps {
  rooms: readonly Room[]
  places: readonly Place[]
  /** The path on screen. */
  path: string
  badge: () => JSX.Element
  onWrite: () => void
  onSearch: () => void
  /** The microphone, at the middle of the strip. */
  mic: () => JSX.Element
  /** A line above the messages at the foot of every page. */
  notice: () => JSX.Element
  children: JSX.Element
}

type FrameParts = Pick<FrameProps, "badge" | "onSearch" | "onWrite">
const FrameContext = createContext<FrameParts>()

/** What the frame lends to every page's head. */
export function useFrame(): FrameParts {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error("useFrame needs <Frame> above it; src/app.tsx puts it there")
  return frame
}

const within = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`))
const current = (path: string, place: Room) => ([place.href, ...(place.covers ?? [])].some((href) => within(path, href)) ? "page" : undefined)

/** Rail and dock around the page: the rail from 900 px on, the dock below. */
export function Frame(props: FrameProps) {
  return (
    <FrameContext.Provider value={{ badge: () => props.badge(), onSearch: () => props.onSearch(), onWrite: () => props.onWrite() }}>
      <div class="app">
        {/* biome-ignore lint/a11y/useValidAnchor: it moves within the page, and the fragment must stay out of the history */}
        <a class="skip" href="#content" rel="external" onClick={skipToContent}>
          {t("app.skip")}
        </a>
        <header class="rail">
          <Mark />
          <nav aria-label={t("app.rooms")}>
            <For each={props.rooms}>
              {(room, index) => (
                <a href={room.href} aria-current={current(props.path, room)} classList={{ last: index() === props.rooms.length - 1 }}>
                  {room.name}
                  <Show when={room.count}>
                    <span class="meta">{room.count}</span>
                  </Show>
                </a>
              )}
            </For>
          </nav>
        </header>
        <main id="content" tabindex="-1">
          <Show when={"demo" in document.documentElement.dataset}>
            <p class="demo-mark">{t("app.demo")}</p>
          </Show>
          {props.children}
          {props.notice()}
          <Toasts />
        </main>
        <Dock {...props} />
        <AskedDialog />
      </div>
    </FrameContext.Provider>
  )
}

function Dock(props: FrameProps) {
  return (
    <footer class="dock">
      <fieldset class="strip" aria-label={t("app.capture")}>
        <button type="button" onClick={() => props.onWrite()}>
          <Icon name="plus" />
          {t("app.write")}
        </button>
        {props.mic()}
        <button type="button" onClick={() => props.onSearch()}>
          <Icon name="search" />
          {t("app.search")}
        </button>
      </fieldset>
      <nav class="places" aria-label={t("app.places")}>
        <For each={props.places}>
          {(place) => (
            <a href={place.href} aria-current={current(props.path, place)}>
              <Icon name={place.icon} />
              <span class="label">{place.name}</span>
              <Show when={place.count}>
                <span class="count">{place.count}</span>
              </Show>
            </a>
          )}
        </For>
      </nav>
    </footer>
  )
}

export function Mark() {
  return (
    <div class="mark">
      ordinarthur<em>os</em>
    </div>
  )
}

/** The address keeps its page: the fragment would be a step in the history. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault()
  const heading = document.querySelector<HTMLElement>("main h1") ?? document.getElementById("content")
  heading?.focus()
}
