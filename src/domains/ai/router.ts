import "server-only"
import * as z from "zod/mini"
import { outside } from "~/server/outside.ts"
import { id, text } from "~/sync/fields.ts"
import { procedure, router } from "~/sync/procedures.ts"
import { CommandError } from "~/sync/tx.ts"
import { cancel, confirm } from "./decide.ts"
import { historyInput, listTold, type ToldPage } from "./history.ts"
import { chosenAction, LONGEST_TEXT, MOST_ACTIONS, source } from "./proposal.ts"
import { propose } from "./propose.ts"
import { spentToday } from "./queries.ts"
import { listen } from "./voice.ts"

const commandInput = z.strictObject({
  text: text(LONGEST_TEXT).check(z.trim(), z.minLength(1, "expected some text")),
  source: z.optional(source),
  /** Text of others that the owner speaks of: an offer, a message. It is read as data. */
  pasted: z.optional(text(LONGEST_TEXT)),
  /** The groupId of a proposal that this text corrects. */
  corrects: z.optional(id),
})
const some = z.array(id).check(z.minLength(1), z.maxLength(MOST_ACTIONS))

/** Nothing is written by `command` and `voice` but the proposal; `confirm` does it. */
export const aiRouter = router({
  command: procedure
    .input(commandInput)
    .mutation(({ ctx, input: { source = "api", ...asked } }) => propose(ctx.road, outside(), { source, ...asked })),

  /** A form with the recording as `audio`: `curl -F audio=@voice.webm`. */
  voice: procedure.input(z.instanceof(FormData)).mutation(({ ctx, input }) => {
    const audio = input.get("audio")
    if (!(audio instanceof Blob)) throw new CommandError("invalid", "expected a recording in the field audio", "audio")
    const from = source.safeParse(input.get("source") ?? "api")
    if (!from.success) throw new CommandError("invalid", "expected pwa, telegram or api", "source")
    return listen(ctx.road, outside(), { audio, fileName: audio instanceof File ? audio.name : "", source: from.data })
  }),

  confirm: procedure
    .input(z.strictObject({ actions: z.array(chosenAction).check(z.minLength(1), z.maxLength(MOST_ACTIONS)) }))
    .mutation(async ({ ctx, input }) => ({ results: await confirm(ctx.road, input.actions, { deviceId: "api" }) })),

  cancel: procedure.input(z.strictObject({ ids: some })).mutation(({ ctx, input }) => cancel(ctx.road, input.ids, { deviceId: "api" })),

  /** What was said, proposed, confirmed and done, by which engine, and what was spent today. */
  history: procedure.input(historyInput).query(
    async ({ ctx: { road }, input }): Promise<ToldPage> => ({
      ...(await listTold(road.database, input, road.now())),
      spent: await spentToday(road.database, road.now(), road.timeZone),
    }),
  ),

  /** Which services are set up, and what may be asked of them in a day. */
  status: procedure.query(async ({ ctx: { road } }) => {
    const { languageModel, speech, daily } = outside()
    const spent = await spentToday(road.database, road.now(), road.timeZone)
    return { model: languageModel?.name ?? null, speech: speech !== null, daily, spent }
  }),
})
