import type { RouteSectionProps } from "@solidjs/router"
import { JobsPage } from "~/domains/jobs/ui/page.tsx"

export default function Jobs(props: RouteSectionProps) {
  return <JobsPage>{props.children}</JobsPage>
}
