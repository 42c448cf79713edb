import { t } from "~/i18n/room-words.ts"
import type { PageEntry } from "../entries.ts"
import { type Indexed, indexed } from "../search.ts"

interface Page {
  href: string
  name: string
  /** What else it is looked for by, in both languages. */
  more: string
  /** The keys that lead there. */
  keys?: string
}

/** Every page by its name in the language of now. Reactive. */
export const pages = (): Page[] => [
  { href: "/", name: t("room.today"), more: "jour day today aujourd'hui accueil home", keys: "g d" },
  { href: "/todos", name: t("room.todos"), more: "taches tasks to do a faire", keys: "g t" },
  { href: "/jobs", name: t("room.jobs"), more: "offres emploi jobs offers", keys: "g o" },
  { href: "/projects", name: t("room.projects"), more: "projets projects", keys: "g p" },
  { href: "/agenda", name: t("room.agenda"), more: "calendrier calendar evenements events semaine week", keys: "g a" },
  { href: "/health", name: t("room.health"), more: "sante health medicament medication traitement", keys: "g s" },
  { href: "/settings/account", name: t("room.settings"), more: "reglages settings preferences langue language compte account", keys: "g r" },
  { href: "/todos?clarify=1", name: t("palette.page.clarify"), more: "trier clarifier clarify inbox boite process", keys: "c" },
  { href: "/todos?view=log", name: t("palette.page.log"), more: "journal log faites done completed terminees" },
  { href: "/agenda?plan=1", name: t("palette.page.plan"), more: "planifier plan week semaine" },
  { href: "/health/summary", name: t("palette.page.summary"), more: "bilan resume medecin summary doctor print imprimer" },
  { href: "/settings/jobs", name: t("account.criteriaTab"), more: "criteres recherche criteria search emploi" },
  { href: "/settings/history", name: t("history.title"), more: "historique history changements changes undo annuler" },
  { href: "/settings/trash", name: t("trash.title"), more: "corbeille trash bin supprimes deleted restore restaurer" },
]

/** The same as they are searched. Reactive. */
export const pageEntries = (): Indexed<PageEntry>[] =>
  pages().map(({ href, name, more }) =>
    indexed({ key: `page:${href}`, kind: "page", href, title: name.replaceAll("*", ""), more, at: 0, over: false }),
  )
