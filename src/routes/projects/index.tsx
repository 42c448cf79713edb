import { ProjectsPage } from "~/domains/projects/ui/list-page.tsx"

export default ProjectsPage
