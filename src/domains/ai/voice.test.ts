import { beforeAll, describe, expect, test } from "vitest"
import { databases } from "~/server/testing/databases.ts"
import { deriveId } from "~/sync/derive-id.ts"
import { runCommand } from "~/sync/run-command.ts"
import { createProject } from "../projects/commands.ts"
import { createTodo } from "../todos/commands.ts"
import { draftTodo } from "../todos/draft.ts"
import { enrichTodo } from "../todos/enrich.ts"
import { getTodo } from "../todos/queries.ts"
import { heardNothing } from "./inventions.ts"
import { spentToday } from "./queries.ts"
import { checksum, onStand } from "./testing/stand.ts"
import { listen } from "./voice.ts"

describe("nothing was heard", () => {
  test.each([
    "",
    " … ",
    "Euh.",
    "♪♪",
    "[Musique]",
    "Sous-titres réalisés par la communauté d'Amara.org",
    "Sous-titres réalisés para la communauté d’Amara.org.",
    "Sous-titrage ST' 501",
    "Sous-titrage Société Radio-Canada",
    "Sous-titres par Jean Dupont",
    "Merci d'avoir regardé cette vidéo !",
    "Merci d’avoir regardé. Au revoir.",
    "Merci pour votre attention.",
    "Abonnez-vous à la chaîne et activez la cloche !",
    "N'oubliez pas de vous abonner.",
    "Thanks for watching!",
    "Thank you for watching. Bye.",
    "Subtitles by the Amara.org community",
  ])("in %j", (transcript) => {
    expect(heardNothing(transcript)).toBe(true)
  })

  test.each([
    "Appeler la banque demain",
    "Acheter du lait",
    "Relire les sous-titres du film avant vendredi",
    "Ajouter des sous-titres à la vidéo d'Atlas",
    "Dire merci à Paul d'avoir regardé mon CV",
    "Merci, note que je dois appeler Paul demain",
    "Regarder la vidéo de la conférence",
    "S'abonner au journal",
    "Pain",
    "Abonnez-vous au journal local : ajouter ce texte à la page. Appeler l'imprimeur demain matin.",
  ])("but something was in %j", (transcript) => {
    expect(heardNothing(transcript)).toBe(false)
  })
})

describe.each(databases)("a voice on $name", ({ open }) => {
  const stand = onStand(open)
  const caller = (name: string) => ({ clientMutationId: deriveId("voice", name), deviceId: "api" })
  const recording = (fileName: string, type: string, bytes = 4_000) => ({
    audio: new Blob([new Uint8Array(bytes)], { type }),
    fileName,
    source: "pwa" as const,
  })
  const hear = (fileName = "voice.webm", type = "audio/webm;codecs=opus", bytes?: number) =>
    listen(stand.road, stand.outside, recording(fileName, type, bytes))

  beforeAll(async () => {
    await runCommand(stand.road, createProject, { name: "Zéphyr" }, caller("project"))
  })

  test("becomes a proposal, with what was heard", async () => {
    stand.groq.next(" Appeler la banque demain à 9h30. ")
    const proposal = await hear()
    expect(proposal).toMatchObject({ transcript: "Appeler la banque demain à 9h30.", source: "pwa", actions: [{ fn: "create_todo" }] })
    expect(stand.groq.heard.at(-1)).toMatchObject({ language: "fr", prompt: "Zéphyr", fileName: "voice.webm", model: "whisper-large-v3-turbo" })
    expect(stand.groq.refused).toEqual([])
  })

  test.each([
    ["voice.oga", "audio/ogg", "voice.ogg"],
    ["voice.oga", "", "voice.ogg"],
    ["file_12", "audio/mp4", "voice.mp4"],
    ["blob", "video/webm", "voice.webm"],
    ["note.m4a", "application/octet-stream", "voice.m4a"],
  ])("in %s (%s) is sent as %s", async (fileName, type, sent) => {
    stand.groq.next("Acheter du pain demain")
    await hear(fileName, type)
    expect(stand.groq.heard.at(-1)?.fileName).toBe(sent)
    expect(stand.groq.refused).toEqual([])
  })

  test("that says nothing proposes nothing, and says so", async () => {
    const before = await checksum(stand)
    for (const said of ["", "Sous-titres réalisés par la communauté d'Amara.org"]) {
      stand.groq.next(said)
      expect(await hear()).toMatchObject({ actions: [], unplaced: [], notice: "silence", transcript: said })
    }
    expect(await hear("voice.webm", "audio/webm", 20)).toMatchObject({ notice: "silence" })
    expect(await checksum(stand)).toBe(before)
  })

  test.each([
    [{ status: 401, body: {} }, 1, "outside"],
    [{ status: 429, headers: { "retry-after": "60" }, body: {} }, 1, "outside"],
    [{ status: 500, body: {} }, 3, "outside"],
    [{ status: 400, body: { error: { message: "could not process file" } } }, 1, "invalid"],
  ])("that its service doesn't write down (%j) is a refusal in words", async (fault, tries, code) => {
    stand.groq.next(...Array.from({ length: tries }, () => ({ fault })))
    await expect(hear()).rejects.toMatchObject({ name: "CommandError", code })
  })

  test("is refused in words without a key, when it is too long, no recording, or over the day's budget", async () => {
    await expect(listen(stand.road, stand.alone, recording("v.webm", "audio/webm"))).rejects.toMatchObject({ code: "not_set_up" })
    await expect(hear("v.webm", "audio/webm", 26 * 1_024 * 1_024)).rejects.toMatchObject({ code: "too_large" })
    await expect(hear("cv.pdf", "application/pdf")).rejects.toMatchObject({ code: "invalid" })
    const spent = await spentToday(stand.database, stand.road.now(), stand.road.timeZone)
    expect(spent.calls).toBeGreaterThan(5)
    const used = { ...stand.outside, daily: { calls: spent.calls, tokens: 1_000_000 } }
    await expect(listen(stand.road, used, recording("v.webm", "audio/webm"))).rejects.toMatchObject({ code: "busy" })
  })

  describe("a draft of what a todo lacks", () => {
    let id = ""
    beforeAll(async () => {
      const checklist = [{ text: "Billets", done: true }]
      ;({ id } = await runCommand(stand.road, createTodo, { title: "Préparer <donnees> Lyon", checklist }, caller("todo")))
    })
    const draft = {
      description: "Un aller-retour.",
      checklist: ["Billets", "Hôtel"],
      verificationSteps: ["Tout est payé"],
      estimateMinutes: 45,
      tags: ["voyage"],
    }
    const answering = (given: string | Record<string, unknown>) => stand.mistral.next([{ name: "draft_todo", arguments: given }])

    test("isn't saved, and is taken over field by field, beside what was there", async () => {
      answering(JSON.stringify(draft))
      const before = await checksum(stand)
      const answer = await draftTodo(stand.road, stand.outside, id)
      expect(answer).toMatchObject({ draft, inputTokens: expect.any(Number) })
      expect(await checksum(stand)).toBe(before)
      expect(stand.mistral.asked.at(-1)).toMatchObject({ tool_choice: "any" })
      expect(stand.mistral.asked.at(-1)?.messages[1]?.content.match(/<donnees>/g)).toHaveLength(1)
      const { tags: _, ...kept } = answer.draft
      await runCommand(stand.road, enrichTodo, { id, draft: kept }, caller("apply"))
      expect(await getTodo(stand.database, id)).toMatchObject({
        description: "Un aller-retour.",
        checklist: [
          { text: "Billets", done: true },
          { text: "Hôtel", done: false },
        ],
        verificationSteps: ["Tout est payé"],
        estimateMinutes: 45,
        tags: [],
        aiEnriched: true,
      })
    })

    test("keeps of an answer what can be kept, and refuses in words where nothing can", async () => {
      answering({ ...draft, estimateMinutes: "long", checklist: "no list", tags: ["a\0b"], admin: true })
      expect((await draftTodo(stand.road, stand.outside, id)).draft).toEqual({
        description: draft.description,
        verificationSteps: draft.verificationSteps,
      })
      for (const given of ["[", "{}", { admin: true }]) {
        answering(given)
        await expect(draftTodo(stand.road, stand.outside, id)).rejects.toMatchObject({ code: "outside" })
      }
      stand.mistral.next("Rien.")
      await expect(draftTodo(stand.road, stand.outside, id)).rejects.toMatchObject({ code: "outside" })
      stand.mistral.next({ fault: { status: 401, body: {} } })
      await expect(draftTodo(stand.road, stand.outside, id)).rejects.toMatchObject({ code: "outside" })
    })

    test("needs a model, a todo that is there, and something left of the day's budget", async () => {
      await expect(draftTodo(stand.road, stand.alone, id)).rejects.toMatchObject({ code: "not_set_up" })
      await expect(draftTodo(stand.road, stand.outside, deriveId("test", "x"))).rejects.toMatchObject({ code: "not_found" })
      await expect(draftTodo(stand.road, { ...stand.outside, daily: { calls: 1, tokens: 1 } }, id)).rejects.toMatchObject({ code: "busy" })
    })
  })
})
