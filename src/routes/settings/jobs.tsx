import { LaterPage } from "~/domains/account/ui/later.tsx"
import { SettingsTabs } from "~/domains/account/ui/tabs.tsx"
import { t } from "~/i18n/room-words.ts"

export default function Criteria() {
  return (
    <LaterPage title={t("account.criteriaTab")} headline={t("later.criteria")} why={t("later.criteriaWhy")} tabs={<SettingsTabs current="jobs" />} />
  )
}
