import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { type AnyCommand, type InputOf, type Verb, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { call } from "~/sync/ui/changes.ts"
import { useManyChanges } from "~/sync/ui/many-changes.ts"
import { toast } from "~/ui/toast.tsx"
import { samePlace } from "../same-place.ts"
import { SETTINGS_ID, settings } from "../schema.ts"
import { chosenSetting } from "./chosen-setting.ts"

const commands = () => import("~/device-code.ts")
const updateSettings = verb(commands, "updateSettings")
const addPlace = verb(commands, "addPlace")
const renamePlace = verb(commands, "renamePlace")
const removePlace = verb(commands, "removePlace")
const movePlace = verb(commands, "movePlace")

/** The owner's places, and what can be done to one. */
export function usePlaces() {
  const api = useApi()
  const { changeInTurn } = useManyChanges()
  const places = () => chosenSetting(api, "places")
  function change<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string): Promise<string | undefined> {
    // The first change of all makes the settings' row, which would speak French from then on.
    const first = api.row(settings, SETTINGS_ID) === undefined ? [call(updateSettings, { language: language() })] : []
    return changeInTurn([...first, call(command, input)], said)
  }
  async function act<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string): Promise<string | undefined> {
    const problem = await change(command, input, said)
    if (problem) toast(problem)
    return problem
  }
  return {
    places,
    /** Several lines are several places. False where the only one is there already: the words are then written again. */
    async add(text: string): Promise<boolean> {
      const titles = text.split("\n").flatMap((one) => one.trim() || [])
      let all = true
      for (const title of titles) {
        const known = places().find((place) => samePlace(place, title))
        if (known !== undefined) toast(t("places.known", { title: known }))
        const added = known === undefined && (await act(addPlace, { title }, t("places.added", { title }))) === undefined
        all &&= added
      }
      return all || titles.length > 1
    },
    rename(title: string, text: string): Promise<string | undefined> | string {
      const to = text.trim()
      if (to === "") return t("places.nameMissing")
      const known = places().find((place) => place !== title && samePlace(place, to))
      if (known !== undefined) return t("places.known", { title: known })
      return change(renamePlace, { title, to }, t("places.renamed", { title: to }))
    },
    remove: (title: string) => act(removePlace, { title }, t("places.removed", { title })),
    /** One place up (-1) or down. */
    move(title: string, step: 1 | -1): Promise<string | undefined> {
      const others = places().filter((place) => place !== title)
      const at = places().indexOf(title) + step
      return act(movePlace, { title, after: others[at - 1] ?? null }, t("places.moved", { title, at: at + 1, count: others.length + 1 }))
    },
  }
}
