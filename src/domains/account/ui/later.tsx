import type { JSX } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { ButtonLink } from "~/ui/button.tsx"
import { Page } from "~/ui/page.tsx"

/** A room that isn't open yet: says so plainly, and what will be in it. */
export function LaterPage(props: { title: string; headline: string; why: string; back?: { href: string; label: string }; tabs?: JSX.Element }) {
  return (
    <Page title={props.title} headline={props.headline} {...(props.back ? { back: props.back } : {})}>
      {props.tabs}
      <div class="empty">
        <p class="label strong">{t("app.later")}</p>
        <p class="lead soft">{props.why}</p>
        <ButtonLink href="/">{t("later.backToToday")}</ButtonLink>
      </div>
    </Page>
  )
}
