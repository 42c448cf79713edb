import type { AnyCommand, InputOf, ResultOf } from "./command.ts"
import { newUuid } from "./id.ts"
import { MOST_IMAGES } from "./images.ts"
import type { Item, StoredEntry } from "./outbox.ts"
import { StorageError } from "./ports.ts"
import { type Entry, MOST_AFTER } from "./protocol.ts"
import { blocked, isSetAside } from "./screen.ts"
import type { Message, Tab } from "./tab.ts"
import type { Transaction } from "./transaction.ts"
import { CommandError } from "./tx.ts"

/** Of many entries on one row, those that a later one names; what stands behind them follows from theirs. */
const LAST_ON_A_ROW = 100
const SAVE_AGAIN_MS = [50, 500, 2_000]

interface Tap {
  id: string
  /** Its id says what it does, so that it is done once. */
  once?: boolean
  at: string
  command: AnyCommand
  input: unknown
  seq?: number
  replaces?: Item
}

/** From a tap to an entry that is durable and on the screen, in that order. */
export class Taps {
  /** Those that storage refused, in their order. */
  readonly unsaved: Tap[] = []
  private readonly tab: Tab

  constructor(tab: Tab) {
    this.tab = tab
  }

  /**
   * Runs a command here and keeps it for the server. Resolves when it is durable and on the screen; rejects with a
   * `CommandError` when the command refuses, with a `StorageError` when the device couldn't keep it.
   */
  async run<C extends AnyCommand>(command: C, input: InputOf<C>): Promise<ResultOf<C>> {
    return (await this.perform(command, input)).result
  }

  /**
   * The same, and says under which id the change can be undone. With an `id` of the caller's (of a proposal that is confirmed),
   * which takes effect once, here and wherever else it is used; a second time here is refused with `conflict`.
   */
  async perform<C extends AnyCommand>(command: C, input: InputOf<C>, id?: string): Promise<{ mutationId: string; result: ResultOf<C> }> {
    if (command.server) throw new Error(`${command.name} runs on the server only: call its procedure`)
    const at = this.tab.now()
    const plain: unknown = JSON.parse(JSON.stringify(input))
    const { checkInput } = await this.tab.registry.code()
    checkInput(command.input, plain)
    const mutationId = id ?? newUuid(Date.parse(at), this.tab.ports.random)
    const result = await this.tab.turn(() => this.tap({ id: mutationId, once: id !== undefined, at, command, input: plain }))
    return { mutationId, result: result as ResultOf<C> }
  }

  /** The same entry with another input: a new id in the same place. */
  async edit(id: string, input: unknown): Promise<void> {
    const old = this.tab.outbox.get(id)
    const { commands, checkInput } = await this.tab.registry.code()
    const command = old && commands.get(old.entry.command)
    if (old === undefined || command === undefined || !isSetAside(old)) return
    const plain: unknown = JSON.parse(JSON.stringify(input))
    checkInput(command.input, plain)
    const tap: Tap = {
      id: newUuid(Date.parse(old.entry.at), this.tab.ports.random),
      at: old.entry.at,
      command,
      input: plain,
      seq: old.entry.seq,
      replaces: old,
    }
    await this.tab.turn(() => this.tap(tap))
    await this.tab.outbox.discard(old)
    await this.tab.entriesChanged()
  }

  private async tap(tap: Tap): Promise<unknown> {
    await this.saveUnsaved()
    if (this.unsaved.length > 0) return this.giveUp(tap)
    for (const pause of [...SAVE_AGAIN_MS, null]) {
      try {
        return await this.save(tap)
      } catch (error) {
        if (!(error instanceof StorageError)) throw error
        if (pause === null) break
        await new Promise<void>((resolve) => this.tab.ports.clock.timer(pause, resolve))
        await this.tab.ports.outboxStorage.reopen()
      }
    }
    return this.giveUp(tap)
  }

  private giveUp(tap: Tap): never {
    this.unsaved.push(tap)
    this.tab.onEntries()
    throw new StorageError("not saved: this device's storage doesn't take it")
  }

  /** Tries the taps again that storage refused, in their order. */
  async saveUnsaved(): Promise<void> {
    for (let tap = this.unsaved[0]; tap !== undefined; tap = this.unsaved[0]) {
      try {
        await this.save(tap)
      } catch (error) {
        if (error instanceof StorageError) return
        if (!(error instanceof CommandError)) this.tab.ports.report(`${tap.command.name} no longer applies`, error)
      }
      this.unsaved.shift()
      this.tab.onEntries()
    }
  }

  retryUnsaved(): Promise<void> {
    return this.unsaved.length === 0 ? Promise.resolve() : this.tab.turn(() => this.saveUnsaved())
  }

  /** Runs on a copy, stores, then shows: what is on the screen is on the disk. */
  private async save(tap: Tap): Promise<unknown> {
    await this.tab.seeOthers(false)
    if (tap.once && (await this.tab.outbox.knows(tap.id))) throw new CommandError("conflict", "this was decided already")
    const { openTransaction, checkInput } = await this.tab.registry.code()
    const transaction = openTransaction(this.tab.screen.source, {
      clientMutationId: tap.id,
      now: tap.at,
      timeZone: this.tab.ports.timeZone(),
      version: 0,
    })
    const result = await tap.command.run(transaction.tx, checkInput(tap.command.input, tap.input))
    await this.tab.outbox.add(this.stored(tap, transaction))
    this.tab.onChange(this.tab.screen.add(transaction.layer))
    this.tab.onEntries()
    this.tab.ports.channel.post({ kind: "entries" } satisfies Message)
    return result
  }

  private stored(tap: Tap, transaction: Transaction): StoredEntry {
    const touches = [...transaction.touched()]
    const seq = tap.seq ?? this.tab.outbox.nextSeq()
    const { id: clientMutationId, at, command, input } = tap
    const after = this.standsOn(touches, seq)
    for (const id of tap.replaces?.entry.after ?? []) if (!after.includes(id)) after.push(id)
    const entry: Entry = {
      seq,
      clientMutationId,
      deviceId: this.tab.deviceId,
      command: command.name,
      schema: command.schema,
      input,
      at,
      after: after.slice(-MOST_AFTER),
    }
    const images = transaction.changes()
    const replaces = tap.replaces ? [...tap.replaces.replaces, tap.replaces.entry.clientMutationId] : []
    return { entry, images: images.length > MOST_IMAGES ? [] : images, touches, replaces }
  }

  /** Unsettled entries on the screen that touch one of these rows: the last one of each row, and the last ones of all. */
  private standsOn(touches: readonly string[], seq: number): string[] {
    const rows = new Set(touches)
    const items = this.tab.outbox.list()
    const waiting = blocked(items)
    const before = items.filter((item) => item.entry.seq < seq && !isSetAside(item) && !waiting.has(item.entry.clientMutationId))
    const touching = before.filter((item) => item.touches.some((row) => rows.has(row)))
    const lastOfRow = new Map(touching.flatMap((item) => item.touches.filter((row) => rows.has(row)).map((row) => [row, item] as const)))
    const named = new Set([...lastOfRow.values(), ...touching.slice(-LAST_ON_A_ROW)])
    return touching.filter((item) => named.has(item)).map((item) => item.entry.clientMutationId)
  }
}
