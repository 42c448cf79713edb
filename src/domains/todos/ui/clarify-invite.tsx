import { t } from "~/i18n/room-words.ts"
import { ButtonLink } from "~/ui/button.tsx"
import "./clarify.css"

/** In the inbox: how many wait for a decision, and the way to take them one by one. */
export function ClarifyInvite(props: { count: number }) {
  return (
    <div class="clarify-invite">
      <span class="small soft cut">{t("clarify.startWhy", { count: props.count })}</span>
      <ButtonLink href="/todos?clarify=1">
        {t("clarify.start")} <kbd class="wide-only">C</kbd>
      </ButtonLink>
    </div>
  )
}
