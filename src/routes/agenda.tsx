import { AgendaPage } from "~/domains/agenda/ui/page.tsx"

export default AgendaPage
