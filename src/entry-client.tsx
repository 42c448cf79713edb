import { mount, StartClient } from "@solidjs/start/client"
import { takeTokenFromAddress } from "./domains/account/ui/sign-in-link.ts"
import { deviceLanguage, speak } from "./i18n/language.ts"

// Before the router reads the address: the token must not stay in the history.
takeTokenFromAddress()
// English is a separate file: the first paint waits for it, so that nobody sees a page change its language.
await speak(deviceLanguage())

mount(() => <StartClient />, document.getElementById("app") as HTMLElement)
