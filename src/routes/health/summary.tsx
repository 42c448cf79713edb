import { SummaryPage } from "~/domains/health/ui/summary.tsx"

export default SummaryPage
