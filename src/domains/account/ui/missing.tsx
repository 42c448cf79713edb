import { t } from "~/i18n/room-words.ts"
import { ButtonLink } from "~/ui/button.tsx"
import { Page } from "~/ui/page.tsx"

/** An address that leads nowhere. */
export function MissingPage() {
  return (
    <Page title={t("app.missing")} headline={t("app.missing")}>
      <div class="empty">
        <p class="lead soft">{t("app.missingWhy")}</p>
        <ButtonLink look="primary" href="/">
          {t("later.backToToday")}
        </ButtonLink>
      </div>
    </Page>
  )
}
