import { t } from "~/i18n/room-words.ts"
import { openDialog } from "~/ui/asked-dialog.tsx"
import { type Choice, Pick } from "~/ui/pick.tsx"

export type Scope = "one" | "following" | "all"

/** The letters are of the French words; English has the same keys. */
const KEYS: Readonly<Record<Scope, string>> = { one: "c", following: "s", all: "t" }

/** Which instances of a series are meant; null where the owner closes the question. A rhythm is never that of `one` alone. */
export function askScope(headline: string, about: string, which: "any" | "several"): Promise<Scope | null> {
  const scopes: readonly Scope[] = which === "any" ? ["one", "following", "all"] : ["following", "all"]
  return new Promise((resolve) => {
    openDialog((close) => {
      const choices = scopes.map((scope): Choice => ({ label: t(`agenda.scope.${scope}`), key: KEYS[scope], take: () => resolve(scope) }))
      // An answer is taken just after its dialog has closed.
      const onClose = () => {
        close()
        queueMicrotask(() => resolve(null))
      }
      return <Pick headline={headline} about={about} choices={choices} onClose={onClose} />
    })
  })
}
