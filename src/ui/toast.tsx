import { createSignal, For, onCleanup, onMount, Show } from "solid-js"
import { t } from "../i18n/t.ts"
import { typing } from "./shortcuts.ts"

/** One line of ink that says what happened, with its way back. It covers nothing and leaves after 10 s. */
interface Message {
  text: string
  undo?: (() => void) | undefined
}
const SHOWN_MS = 10_000

const [messages, setMessages] = createSignal<readonly Message[]>([])
let timer: ReturnType<typeof setTimeout> | undefined

const dismiss = () => setMessages([])
const countDown = () => {
  clearTimeout(timer)
  timer = setTimeout(dismiss, SHOWN_MS)
}

/** Shows `text` at the foot of the page, instead of what stood there. `undo` puts the matter right again. */
export function toast(text: string, undo?: () => void): void {
  setMessages([{ text, undo }])
  countDown()
}

function takeBack(message: Message | undefined): void {
  dismiss()
  message?.undo?.()
}

/** The place of the message, in the flow of the page; empty most of the time. */
export function Toasts() {
  onMount(() => {
    const undoByKey = (event: KeyboardEvent) => {
      const [last] = messages()
      if (event.key !== "z" || !(event.metaKey || event.ctrlKey) || event.shiftKey || typing(event.target) || !last?.undo) return
      event.preventDefault()
      takeBack(last)
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
            <Show when={message.undo}>
              <button type="button" onClick={() => takeBack(message)}>
                {t("app.cancel")}
              </button>
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}
