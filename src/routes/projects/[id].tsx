import { LaterPage } from "~/domains/account/ui/later.tsx"
import { t } from "~/i18n/room-words.ts"

export default function Project() {
  return (
    <LaterPage
      title={t("room.projects")}
      headline={t("later.project")}
      why={t("later.projectsWhy")}
      back={{ href: "/projects", label: t("room.projects") }}
    />
  )
}
