import * as z from "zod/mini"
import { command } from "~/sync/command.ts"
import { line } from "~/sync/fields.ts"
import { CommandError } from "~/sync/tx.ts"
import { samePlace } from "./same-place.ts"
import { MOST_PLACES, SETTINGS_ID, settings } from "./schema.ts"

/**
 * The places that offers are filtered by. Each command changes one of them, so that two devices that change different ones
 * without a network both have their way.
 */

const name = line(200)
type Places = readonly string[]

const change = <Input, Wire>(verb: string, input: z.ZodMiniType<Input, Wire>, edit: (places: Places, input: Input) => Places) =>
  command({
    name: `account.places.${verb}`,
    schema: 1,
    input,
    reads: () => [[settings, SETTINGS_ID]],
    async run(tx, wanted: Input) {
      const row = await tx.get(settings, SETTINGS_ID)
      const places = [...edit(row?.places ?? (settings.defaults.places as Places), wanted)]
      if (places.length > MOST_PLACES) throw new CommandError("invalid", `places: expected at most ${MOST_PLACES}`, "places")
      if (row) await tx.update(settings, SETTINGS_ID, { places })
      else await tx.insert(settings, { places, id: SETTINGS_ID })
      return { id: SETTINGS_ID }
    },
  })

/** Adds a place at the end; one that is there already stays as it is. */
export const addPlace = change("add", z.strictObject({ title: name }), (places, { title }) =>
  places.some((place) => samePlace(place, title)) ? places : [...places, title],
)

/** Calls a place otherwise. Where the new name is another place's, the two become one. */
export const renamePlace = change("rename", z.strictObject({ title: name, to: name }), (places, { title, to }) => {
  if (!places.includes(title)) throw new CommandError("not_found", `no place ${title}`, "title")
  return places.filter((place) => place === title || !samePlace(place, to)).map((place) => (place === title ? to : place))
})

export const removePlace = change("remove", z.strictObject({ title: name }), (places, { title }) => places.filter((place) => place !== title))

/** Puts a place behind another (null: first). A neighbour that is gone is the end. */
export const movePlace = change("move", z.strictObject({ title: name, after: z.nullable(name) }), (places, { title, after }) => {
  if (!places.includes(title)) throw new CommandError("not_found", `no place ${title}`, "title")
  const others = places.filter((place) => place !== title)
  const at = after === null ? 0 : others.indexOf(after) + 1 || others.length
  return others.toSpliced(at, 0, title)
})
