import { lazy } from "solid-js"

export default lazy(() => import("~/domains/ai/ui/assistant-page.tsx"))
