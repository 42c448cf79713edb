import { createSignal, For, onCleanup, onMount, Show } from "solid-js"
import { t } from "../i18n/t.ts"
import { typing } from "./shortcuts.ts"

/** What a message offers: usually the way back. */
export interface Offer {
  act: () => void
  /** « Annuler » where nothing else is said. */
  label?: string
}

/** One line of ink that says what happened, with its way back. It covers nothing and leaves after 10 s. */
interface Message {
  text: string
  offer?: Offer | undefined
  /** What could come next; not a way back, so Ctrl-Z doesn't know it. */
  next?: Offer | undefined
}
const SHOWN_MS = 10_000
/** Ways back that Ctrl-Z still knows after their message has left. */
const MOST_OFFERS = 100

const [messages, setMessages] = createSignal<readonly Message[]>([])
const offers: Offer[] = []
let timer: ReturnType<typeof setTimeout> | undefined

const dismiss = () => setMessages([])
const countDown = () => {
  clearTimeout(timer)
  timer = setTimeout(dismiss, SHOWN_MS)
}

/** Shows `text` at the foot of the page, instead of what stood there. */
export function toast(text: string, offer?: Offer, next?: Offer): void {
  setMessages([{ text, offer, next }])
  if (offer) offers.push(offer)
  if (offers.length > MOST_OFFERS) offers.shift()
  countDown()
}

function take(offer: Offer | undefined): void {
  dismiss()
  if (offer === undefined) return
  offers.splice(offers.indexOf(offer), 1)
  offer.act()
}

/** The way back of what was last done, where it has one. */
export const lastOffer = () => offers.at(-1)

/** Goes a way back, once; false where it was gone already. */
export function takeOffer(offer: Offer): boolean {
  const known = offers.includes(offer)
  if (known) take(offer)
  return known
}

/** The place of the message, in the flow of the page; empty most of the time. */
export function Toasts() {
  onMount(() => {
    const undoByKey = (event: KeyboardEvent) => {
      const last = offers.at(-1)
      if (event.key !== "z" || !(event.metaKey || event.ctrlKey) || event.shiftKey || typing(event.target) || last === undefined) return
      event.preventDefault()
      take(last)
    }
    document.addEventListener("keydown", undoByKey)
    onCleanup(() => document.removeEventListener("keydown", undoByKey))
  })
  return (
    <div
      class="toasts"
      role="status"
      onPointerEnter={() => clearTimeout(timer)}
      onPointerLeave={countDown}
      onFocusIn={() => clearTimeout(timer)}
      onFocusOut={countDown}
    >
      <For each={messages()}>
        {(message) => (
          <div class="toast">
            <span>{message.text}</span>
            <Show when={message.next}>
              {(next) => (
                <button
                  type="button"
                  onClick={() => {
                    dismiss()
                    next().act()
                  }}
                >
                  {next().label}
                </button>
              )}
            </Show>
            <Show when={message.offer}>
              {(offer) => (
                <button type="button" onClick={() => take(offer())}>
                  {offer().label ?? t("app.cancel")}
                </button>
              )}
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}
