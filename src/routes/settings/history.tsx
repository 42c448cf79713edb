import { HistoryPage } from "~/domains/account/ui/history.tsx"

export default HistoryPage
