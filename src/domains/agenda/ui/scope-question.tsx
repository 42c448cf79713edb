import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { openDialog } from "~/ui/asked-dialog.tsx"
import { type Choice, Pick } from "~/ui/pick.tsx"

export type Scope = "one" | "following" | "all"

/** The letters are of the French words; English has the same keys. */
const KEYS: Readonly<Record<Scope, string>> = { one: "c", following: "s", all: "t" }

/**
 * Which instances of a series are meant; null where the owner closes the question. A rhythm is never that of `one` alone. `lost` is
 * how many changes to single ones an answer would drop.
 */
export function askScope(
  headline: string,
  about: string,
  which: "any" | "several",
  lost: Partial<Record<Scope, number>> = {},
): Promise<Scope | null> {
  const scopes: readonly Scope[] = which === "any" ? ["one", "following", "all"] : ["following", "all"]
  return new Promise((resolve) => {
    openDialog((close) => {
      const choices = scopes.map((scope): Choice => {
        const note = lost[scope] ? t("agenda.scopeLost", { count: lost[scope] }) : undefined
        return { label: t(`agenda.scope.${scope}`), note, key: KEYS[scope], take: () => resolve(scope) }
      })
      // An answer is taken just after its dialog has closed.
      const onClose = () => {
        close()
        queueMicrotask(() => resolve(null))
      }
      return (
        <Pick headline={headline} about={about} choices={choices} onClose={onClose}>
          <Show when={choices.some(({ note }) => note !== undefined)}>
            <p class="row small soft">{t("agenda.scopeLostWhy")}</p>
          </Show>
        </Pick>
      )
    })
  })
}
