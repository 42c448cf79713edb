import { t } from "~/i18n/t.ts"
import { listen } from "./listening.ts"

/** The microphone: a press begins, and its release ends what was held; by keys Enter begins. */
export function MicButton() {
  return (
    <button
      type="button"
      class="mic"
      aria-label={t("app.speak")}
      onPointerDown={(event) => event.button === 0 && listen("press")}
      onClick={(event) => event.detail === 0 && listen("key")}
    />
  )
}
