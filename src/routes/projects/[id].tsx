import { ProjectPage } from "~/domains/projects/ui/project-page.tsx"

export default ProjectPage
