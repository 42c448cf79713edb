import { Router } from "@solidjs/router"
import { FileRoutes } from "@solidjs/start/router"
import "./ui/look.css"
import "virtual:uno.css"
import { everything } from "./commands.ts"
import { Shell } from "./domains/account/ui/shell.tsx"
import { ApiProvider } from "./sync/provider.tsx"

export default function App() {
  return (
    <ApiProvider registry={everything}>
      <Router root={(props) => <Shell>{props.children}</Shell>}>
        <FileRoutes />
      </Router>
    </ApiProvider>
  )
}
