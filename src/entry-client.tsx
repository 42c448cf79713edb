import { render } from "solid-js/web"
import App from "./app.tsx"
import { takeTokenFromAddress } from "./domains/account/ui/sign-in-link.ts"
import { deviceLanguage, speak } from "./i18n/language.ts"
import { reloadWhenCodeIsGone } from "./service-worker/reload.ts"
// The page of the first address belongs to the entry's file: it needn't be asked for after it.
import "./domains/todos/ui/today.tsx"

// Before the router reads the address: the token must not stay in the history.
takeTokenFromAddress()
reloadWhenCodeIsGone()
// Another address is a room's, whose words needn't wait for its code. Where they can't be fetched, the room says so.
if (location.pathname !== "/") import("./i18n/room-words.ts").catch(() => undefined)
// English is a separate file: the first paint waits for it, so that nobody sees a page change its language.
await speak(deviceLanguage())

// Not Start's <StartClient>, which is this and the toolbar of development; the Shell catches what breaks.
render(() => <App />, document.getElementById("app") as HTMLElement)
