import { createResource, Match, Show, Switch } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { type Block, countWords } from "~/text/safe-text.ts"
import { Blocks } from "~/ui/blocks.tsx"
import { StillBars } from "~/ui/empty.tsx"
import { Section } from "~/ui/section.tsx"

/** Words a minute. */
const READING_SPEED = 220

type Read = { blocks: Block[] } | "none" | "unreachable"

/** The offer's text. It is fetched when it is first opened and kept on the device from then on; what is kept shows at once. */
export function Description(props: { id: string }) {
  const read = createDescription(() => props.id)
  const blocks = () => {
    const found = read()
    return typeof found === "object" ? found.blocks : undefined
  }
  const minutes = () => Math.max(1, Math.round(countWords(blocks() ?? []) / READING_SPEED))
  return (
    <>
      <Section title={t("jobs.offer")} level={3} aside={<Show when={blocks()}>{t("jobs.minutes", { count: minutes() })}</Show>} />
      <Switch fallback={<StillBars label={t("jobs.loading")} />}>
        <Match when={blocks()}>
          {(found) => (
            <div class="offer-text rich-text">
              <Blocks blocks={found()} />
            </div>
          )}
        </Match>
        <Match when={read() === "none"}>
          <p class="offer-text soft">{t("jobs.noText")}</p>
        </Match>
        <Match when={read() === "unreachable"}>
          <p class="offer-text soft">{t("jobs.offlineText")}</p>
        </Match>
      </Switch>
    </>
  )
}

interface Text {
  id: string
  /** "" where the offer has none. */
  text: string
}
/** With a first value, a resource that is under way hides nothing of the page. */
const NOTHING = { initialValue: null }

/** What is kept, then what the server has, which is kept in its place. Nothing while neither has answered. */
function createDescription(id: () => string): () => Read | undefined {
  const api = useApi()
  const key = (jobId: string) => `job-description:${jobId}`
  const [kept] = createResource(
    id,
    async (jobId): Promise<Text | null> => {
      const text = await api.recall<string>(key(jobId)).catch(() => undefined)
      return typeof text === "string" ? { id: jobId, text } : null
    },
    NOTHING,
  )
  const [fetched] = createResource(
    // Again when the network is back: what couldn't be fetched then may be now.
    () => ({ id: id(), offline: api.status.offlineSince !== null }),
    async ({ id: jobId }): Promise<Text | "unreachable" | null> => {
      try {
        const text = (await api.ask((server) => server.jobs.get.query({ id: jobId }))).description ?? ""
        void api.remember(key(jobId), text).catch(() => undefined)
        return { id: jobId, text }
      } catch {
        return "unreachable"
      }
    },
    NOTHING,
  )
  const text = () => {
    const [fresh, old] = [fetched.latest, kept.latest]
    if (fresh !== null && typeof fresh === "object" && fresh.id === id()) return fresh.text
    return old?.id === id() ? old.text : undefined
  }
  const [blocks] = createResource(
    text,
    async (description): Promise<Read | null> => {
      if (description === "") return "none"
      const { parseDescription } = await import("~/text/parse-description.ts")
      const read = parseDescription(description)
      return read.length > 0 ? { blocks: read } : "none"
    },
    NOTHING,
  )
  return () => {
    if (text() !== undefined) return blocks.latest ?? undefined
    return fetched.latest === "unreachable" && !kept.loading && !fetched.loading ? "unreachable" : undefined
  }
}
