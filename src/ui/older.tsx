import { Show } from "solid-js"
import { t } from "../i18n/room-words.ts"
import { Button } from "./button.tsx"

/** The end of a list that the server holds: asks for what is older, where there is more. */
export function Older(props: { more: boolean; onMore: () => void }) {
  return (
    <Show when={props.more}>
      <div class="row">
        <Button onClick={() => props.onMore()}>{t("history.older")}</Button>
      </div>
    </Show>
  )
}
