import { LaterPage } from "~/domains/account/ui/later.tsx"
import { t } from "~/i18n/room-words.ts"

export default function Agenda() {
  return <LaterPage title={t("room.agenda")} headline={t("later.agenda")} why={t("later.agendaWhy")} />
}
