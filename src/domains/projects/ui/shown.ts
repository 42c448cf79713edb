import { useSearchParams } from "@solidjs/router"
import type { ProjectFilter } from "../overview.ts"
import { projectKind, projectStatus } from "../schema.ts"

type Param = string | string[] | undefined
const text = (value: Param) => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""))

/** The list's filters live in the address, so that a reload, the back button and a bookmark keep them. */
export function useFilter(): () => ProjectFilter {
  const [params] = useSearchParams()
  return () => ({
    status: projectStatus.safeParse(text(params.status)).data ?? "",
    kind: projectKind.safeParse(text(params.kind)).data ?? "",
    search: text(params.q),
  })
}

/** What is open beside a project's board: one of its steps, or what is known of the project itself. */
export function useOpened(): { step: string; about: boolean } {
  const [params] = useSearchParams()
  return {
    get step() {
      return text(params.step)
    },
    get about() {
      return text(params.about) === "1"
    },
  }
}

export const projectAddress = (id: string) => `/projects/${id}`
export const stepAddress = (projectId: string, id: string) => `${projectAddress(projectId)}?step=${id}`
export const aboutAddress = (id: string) => `${projectAddress(id)}?about=1`
