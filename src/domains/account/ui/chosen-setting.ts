import type * as z from "zod/mini"
import type { Api } from "~/sync/api.ts"
import { SETTINGS_ID, settings } from "../schema.ts"

type Settings = z.output<typeof settings.row>

/** One of the owner's choices; the default where nothing was ever chosen. Reactive. */
export function chosenSetting<Name extends keyof Settings>(api: Pick<Api, "row">, name: Name): Settings[Name] {
  const row = api.row(settings, SETTINGS_ID)
  return row === undefined ? (settings.defaults[name] as Settings[Name]) : row[name]
}
