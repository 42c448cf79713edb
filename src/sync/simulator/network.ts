import { type Transport, TransportError } from "../ports.ts"
import type { PullPage, ReplayAnswer } from "../protocol.ts"
import { copyOf } from "./copy.ts"
import type { Random } from "./random.ts"
import type { SimServer } from "./sim-server.ts"
import type { Timeline } from "./timeline.ts"

type PullInput = Parameters<Transport["pull"]>[0]
type ReplayInput = Parameters<Transport["replay"]>[0]

/** What lies between: loses, delays, repeats and garbles, at chances that a history sets. */
export class Network {
  /** Chance of each kind of mishap at one request. */
  mishaps = 0
  /** Nothing passes. */
  down = false
  token = "token-0"
  /** Entries of one request beyond which the server answers 413. */
  mostEntries = 1_000
  private readonly timeline: Timeline
  private readonly random: Random
  private readonly server: SimServer

  constructor(timeline: Timeline, random: Random, server: SimServer) {
    this.timeline = timeline
    this.random = random
    this.server = server
  }

  pull(token: string, input: PullInput): Promise<PullPage> {
    return this.carry(token, () => this.server.pull(input))
  }

  replay(token: string, input: ReplayInput): Promise<ReplayAnswer> {
    const mutations = copyOf(input.mutations)
    const { instance, deviceId } = input
    return this.carry(token, async () => {
      if (mutations.length > this.mostEntries) throw new TransportError("too-much", "status 413")
      if (this.random.chance(this.mishaps)) {
        await this.server.replayUpTo(this.random.int(0, mutations.length), { instance, deviceId, mutations })
        throw new TransportError("lost", "the server was killed")
      }
      return this.server.replay({ instance, deviceId, mutations })
    })
  }

  private async carry<T>(token: string, work: () => Promise<T>): Promise<T> {
    await this.delay()
    if (this.down || this.random.chance(this.mishaps)) throw new TransportError("lost", "the request was lost")
    if (token !== this.token) throw new TransportError("sign-in", "status 401")
    if (this.random.chance(this.mishaps)) throw new TransportError("lost", "status 503", this.random.int(1, 20) * 1_000)
    // A proxy may deliver one request twice, the second time much later.
    if (this.random.chance(this.mishaps)) this.timeline.after(this.random.int(1, 20_000), () => void work().catch(() => undefined))
    const answer = copyOf(await work())
    await this.delay()
    if (this.down || this.random.chance(this.mishaps)) throw new TransportError("lost", "the reply was lost")
    return answer
  }

  private delay(): Promise<void> {
    const slow = this.random.chance(this.mishaps)
    return this.timeline.sleep(slow ? this.random.int(1_000, 25_000) : this.random.int(5, 200))
  }
}
