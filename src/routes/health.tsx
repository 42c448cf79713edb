import { LaterPage } from "~/domains/account/ui/later.tsx"
import { t } from "~/i18n/room-words.ts"

export default function Health() {
  return <LaterPage title={t("room.health")} headline={t("later.health")} why={t("later.healthWhy")} />
}
