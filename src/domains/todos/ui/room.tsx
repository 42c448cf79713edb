import { useSearchParams } from "@solidjs/router"
import { lazy, Show } from "solid-js"
import { TodosPage } from "./page.tsx"

const ClarifyPage = lazy(() => import("./clarify.tsx"))

/** The todos, or with `?clarify=1` those of the inbox one by one. */
export function TodosRoom() {
  const [params] = useSearchParams()
  return (
    <Show when={params.clarify === "1"} fallback={<TodosPage />}>
      <ClarifyPage />
    </Show>
  )
}
