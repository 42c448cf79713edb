import { Router } from "@solidjs/router"
import { FileRoutes } from "@solidjs/start/router"
import "./ui/look.css"
import "virtual:uno.css"
import { Shell } from "./domains/account/ui/shell.tsx"
import { ApiProvider } from "./sync/provider.tsx"
import { tables } from "./tables.ts"

/** The code of every command, apart from the first page. */
const code = async () => (await import("~/device-code.ts")).deviceCode

export default function App() {
  return (
    <ApiProvider registry={{ tables, code }}>
      <Router root={(props) => <Shell>{props.children}</Shell>}>
        <FileRoutes />
      </Router>
    </ApiProvider>
  )
}
