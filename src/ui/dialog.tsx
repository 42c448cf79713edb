import { Dialog as Kobalte } from "@kobalte/core/dialog"
import { type JSX, Show } from "solid-js"
import { t } from "../i18n/room-words.ts"
import { focusBack } from "./focus-back.ts"
import { Icon } from "./icon.tsx"
import { Accented } from "./text.tsx"

/**
 * A dialog on a veil of paper, the whole screen on a phone. Kobalte keeps the focus inside and closes on Escape; closed, it gives the
 * focus back to what had it before.
 */
export default function Dialog(props: {
  headline: string
  onClose: () => void
  /** What has the focus first, where it isn't the first control. */
  firstFocus?: () => HTMLElement | undefined
  class?: string
  /** Said at the head's end, where its own buttons close it. */
  aside?: JSX.Element
  children: JSX.Element
}) {
  const takeFocus = (event: Event) => {
    const target = props.firstFocus?.()
    if (!target) return
    event.preventDefault()
    // A dialog under this one lets go of the focus only once this has been drawn.
    queueMicrotask(() => target.focus())
  }
  const giveBack = focusBack()
  return (
    <Kobalte open onOpenChange={(open) => open || props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content class={`dialog ${props.class ?? ""}`} onOpenAutoFocus={takeFocus} onCloseAutoFocus={giveBack}>
            <div class="dialog-head">
              <Kobalte.Title class="subhead">
                <Accented text={props.headline} />
              </Kobalte.Title>
              <Show
                when={props.aside}
                fallback={
                  <Kobalte.CloseButton class="icon-button" aria-label={t("app.close")}>
                    <Icon name="close" />
                  </Kobalte.CloseButton>
                }
              >
                <span class="label dialog-aside wide-only">{props.aside}</span>
              </Show>
            </div>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}
