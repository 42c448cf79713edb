import { useLocation } from "@solidjs/router"
import { createEffect, on, onMount } from "solid-js"
import { t } from "~/i18n/t.ts"
import { Button } from "~/ui/button.tsx"
import { Headline } from "~/ui/text.tsx"

/** A page that broke: what the owner can do, and for who reads the console, why. Another page is another try. */
export function Crash(props: { error: unknown; reset: () => void }) {
  const path = useLocation()
  createEffect(on(() => path.pathname, props.reset, { defer: true }))
  onMount(() => console.error(props.error))
  return (
    <div class="empty" role="alert">
      <Headline text={t("app.error")} />
      <p class="lead soft">{t("app.errorWhy")}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t("app.reload")}
      </Button>
    </div>
  )
}
