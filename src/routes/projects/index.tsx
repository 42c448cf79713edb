import { LaterPage } from "~/domains/account/ui/later.tsx"
import { t } from "~/i18n/room-words.ts"

export default function Projects() {
  return <LaterPage title={t("room.projects")} headline={t("later.projects")} why={t("later.projectsWhy")} />
}
