import { batch, createSignal } from "solid-js"
import { browserPorts } from "./browser-ports.ts"
import type { AnyCommand, InputOf, ResultOf, Verb } from "./command.ts"
import { type Deed, deedsHere, undoHere } from "./deeds.ts"
import { Device } from "./device.ts"
import { fieldSignals } from "./field-signals.ts"
import { entryStates, exported, statusOf } from "./inspect.ts"
import type { Live } from "./live.ts"
import { StorageError, TransportError } from "./ports.ts"
import type { Questions } from "./questions.ts"
import { RowsStore } from "./rows-store.ts"
import type { DeviceRegistry } from "./run-here.ts"
import { type EntryState, type ExportedEntry, freshStatus, type SyncStatus } from "./status.ts"
import { browserStorage } from "./storage.ts"
import type { Row, Table } from "./table.ts"
import { httpTransport, ownerTimeZone, verifyToken } from "./transport.ts"
import type { Undone } from "./undo.ts"

/** After the start: its first seconds are for showing the page. */
const NEWS_AFTER_MS = 2_500
/** After the first rows. */
const CODE_AFTER_MS = 1_000
const TOKEN_KEY = "ordinarthur-os.token"
const TIME_ZONE_KEY = "ordinarthur-os.time-zone"

/** All that a component knows of the server: commands, rows, and how syncing stands. */
export interface Api {
  /** Resolves when durable and on screen; rejects with CommandError (refused) or StorageError (not saved). */
  run<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>): Promise<ResultOf<C>>
  /** The same as `run`, and says under which id the change can be undone. An `id` of the caller's takes effect once; again is a `conflict`. */
  perform<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, id?: string): Promise<{ mutationId: string; result: ResultOf<C> }>
  /**
   * Takes a change back; what has changed since stays. A change of another device is asked for at the server. The answer's own
   * `mutationId` redoes it. Rejects like `run`, with `changed_since` where nothing is left to take back, with a TransportError
   * where the server is needed and doesn't answer.
   */
  undo(mutationId: string): Promise<{ mutationId: string; result: Undone }>
  /** This device's changes of the last 30 days, the newest first. */
  deeds(): Promise<Deed[]>
  /** Live rows on the screen, unsorted. Reactive; a row is the same object for as long as it is there. */
  rows<R extends Row>(table: Table<R>): R[]
  /** The same rows as plain objects, each another one once it changes: for what looks at all of them. Reactive as a whole. */
  all<R extends Row>(table: Table<R>): readonly R[]
  /** Of a row of `all`, the object that stays the same: for what shows it. */
  live<R extends Row>(table: Table<R>, row: R): R
  /** Rows that are in no list: in the trash, or live ones that merely left the devices (archived offers). Reactive. */
  outside<R extends Row>(table: Table<R>): R[]
  /** Reactive. */
  row<R extends Row>(table: Table<R>, id: string): R | undefined
  /** The replica has been read from storage. */
  ready: () => boolean
  signedIn: () => boolean
  status: SyncStatus
  entries: () => EntryState[]
  retry(id: string): Promise<void>
  discard(id: string): Promise<void>
  edit(id: string, input: unknown): Promise<void>
  exportEntries(): Promise<ExportedEntry[]>
  /** After a restore of the server: what this device still has of the former database is sent to this one, or dropped. */
  otherInstance: { sendHere(): Promise<void>; discard(): Promise<void> }
  /**
   * Asks the server for what the replica doesn't hold: `api.ask((server) => server.jobs.get.query({ id }))`. Rejects with a
   * CommandError where it refuses, with a TransportError where it doesn't answer.
   */
  ask<T>(question: (server: Questions) => Promise<T>): Promise<T>
  /** A local cache of fetched things. Losing it costs a fetch, so its failures are silent. */
  remember(key: string, value: unknown): Promise<void>
  recall<T>(key: string): Promise<T | null>
  /** Rejects with a TransportError: `sign-in` for a wrong token, `lost` for no answer, with `retryAfter` after too many tries. */
  signIn(token: string): Promise<void>
  /** Does nothing while there is unsent work, unless told to lose it. */
  signOut(options: { loseUnsent: boolean }): Promise<{ unsent: number }>
}

/** Opens this tab's part of the road. Called once, in the browser. */
export function createApi(registry: DeviceRegistry): Api {
  const [token, setToken] = createSignal(localStorage.getItem(TOKEN_KEY))
  const [ready, setReady] = createSignal(false)
  const [entries, setEntries] = createSignal<EntryState[]>([])
  const [status, setStatus] = fieldSignals<SyncStatus>(freshStatus(window.isSecureContext))
  const asker = makeOnce(async () => {
    const { askerWith } = await import("./questions.ts").catch(() => {
      throw new TransportError("lost", "the code that asks couldn't be fetched")
    })
    return askerWith(token)
  })
  const cache = browserStorage("cache")
  const device = new Device(
    browserPorts(httpTransport(token), () => localStorage.getItem(TIME_ZONE_KEY) ?? "Europe/Paris"),
    registry,
  )
  const { tab, drainer } = device
  const rows = new RowsStore({ get: (table, id) => tab.row(table, id), ids: (table) => tab.ids(table) })
  let live: Live | null = null
  let askedToPersist = false

  tab.onChange = (changed) => rows.update(changed)
  device.onStatus = () =>
    batch(() => {
      setStatus(statusOf(tab, drainer.state, device.others, window.isSecureContext))
      setEntries(entryStates(tab, device.others))
    })

  function goOnline(): void {
    drainer.signedIn()
    void learnTimeZone()
    setTimeout(() => void hearNews().catch(() => setTimeout(() => void hearNews(), NEWS_AFTER_MS)), NEWS_AFTER_MS)
  }

  /** The stream's code isn't needed to see the page, which has just pulled. */
  async function hearNews(): Promise<void> {
    const { listenForChanges, serverStream } = await import("./live.ts")
    if (token() !== null) live ??= listenForChanges(tab.ports, serverStream(token), () => drainer.wake())
  }

  async function learnTimeZone(): Promise<void> {
    const timeZone = await ownerTimeZone(token()).catch(() => null)
    if (timeZone !== null) localStorage.setItem(TIME_ZONE_KEY, timeZone)
  }

  const wake = () => drainer.wake()
  addEventListener("online", wake)
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake())
  addEventListener("pageshow", (event) => {
    if (event.persisted) void tab.reload().then(wake, wake)
  })
  addEventListener("storage", (event) => event.key === TOKEN_KEY && setToken(event.newValue))

  async function start(): Promise<void> {
    await device.start()
    setReady(true)
    // With the page on screen, what its first change needs comes before the change does: the server may be gone by then.
    setTimeout(() => void registry.code().catch(() => undefined), CODE_AFTER_MS)
    if (token() !== null) goOnline()
  }
  async function perform<C extends AnyCommand>(
    command: Verb<C>,
    input: InputOf<C>,
    id?: string,
  ): Promise<{ mutationId: string; result: ResultOf<C> }> {
    const code = await Promise.all([command(), registry.code()]).catch(() => {
      throw new StorageError("not saved: the code of this change isn't on the device yet")
    })
    const done = await tab.taps.perform(code[0], input, id).finally(wake)
    // Asked once there is something to lose; browsers answer by themselves or ask the owner.
    if (!askedToPersist) void navigator.storage?.persist?.()
    askedToPersist = true
    return done
  }

  const startAgain = (): void => void start().catch(() => setTimeout(startAgain, 2_000))
  startAgain()

  return {
    run: async (command, input) => (await perform(command, input)).result,
    perform,
    async undo(mutationId) {
      const here = await undoHere(tab, mutationId).finally(wake)
      return here ?? (await asker())((server) => server.account.undo.mutate({ mutationId })).finally(wake)
    },
    deeds: () => deedsHere(tab),
    rows: (table) => rows.list(table),
    all: (table) => rows.all(table),
    live: (table, row) => rows.live(table, row),
    row: (table, id) => rows.row(table, id),
    outside: (table) => rows.outside(table),
    ready,
    signedIn: () => token() !== null,
    status,
    entries,
    retry: (id) => device.retry(id),
    discard: (id) => device.discard(id),
    edit: (id, input) => device.edit(id, input),
    exportEntries: async () => exported(tab, device.others),
    otherInstance: { sendHere: () => device.sendOthersHere(), discard: () => device.discardOthers() },
    ask: async (question) => (await asker())(question),
    remember: (key, value) => cache.set(key, value).catch(() => undefined),
    recall: (key) => cache.get<never>(key).catch(() => null),
    async signIn(given) {
      if (!(await verifyToken(given))) throw new TransportError("sign-in", "the server doesn't know this token")
      localStorage.setItem(TOKEN_KEY, given)
      setToken(given)
      goOnline()
    },
    async signOut({ loseUnsent }) {
      await tab.catchUp()
      const unsent = device.unsent()
      if (unsent > 0 && !loseUnsent) return { unsent }
      // Nothing of the owner's stays but the choice of language.
      for (const key of Object.keys(localStorage))
        if (key.startsWith("ordinarthur-os.") && key !== "ordinarthur-os.language") localStorage.removeItem(key)
      setToken(null)
      live?.stop()
      live = null
      await device.clear()
      for (const key of await cache.keys().catch(() => [])) await cache.remove(key)
      return { unsent }
    },
  }
}

/** Made at the first call; a failed making (its code couldn't be fetched) is tried again. */
function makeOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((error) => {
      made = null
      throw error
    })
    return made
  }
}
