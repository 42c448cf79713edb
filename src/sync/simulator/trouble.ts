import { newApp, oldApp } from "./domain.ts"
import { type History, type SimDevice, TABS } from "./history.ts"

type Say = (what: string) => void

const UPSETS = ["skew", "storage", "failing", "pages", "floor", "token", "backup", "restore", "release", "small requests", "update"] as const

/** One thing that the owner didn't ask for: tabs open, close and freeze, networks go, servers fail, clocks jump. `dice`: 52 to 99. */
export function happens(life: History, device: SimDevice, dice: number, say: Say): void {
  const { random } = life
  const { shared, network } = device
  if (dice < 58) {
    if (shared.tabs.length < TABS) life.open(device)
    say("open")
  } else if (dice < 61) {
    shared.tabs[0]?.kill()
    say("kill")
  } else if (dice < 65) {
    const atTheEnd = random.pick(["kill", "freeze"] as const)
    for (const tab of shared.tabs.slice(0, 1)) Object.assign(tab, { operationsLeft: random.int(0, 12), atTheEnd })
    say(`${atTheEnd} soon`)
  } else if (dice < 69) {
    shared.tabs[0]?.freeze()
    say("freeze")
  } else if (dice < 73) {
    for (const tab of shared.tabs) if (tab.isFrozen) tab.thaw()
    say("thaw")
  } else if (dice < 77) {
    network.down = !network.down
    say(`network ${network.down ? "down" : "up"}`)
  } else if (dice < 81) {
    network.mishaps = random.pick([0, 0.05, 0.3])
    say(`mishaps ${network.mishaps}`)
  } else upset(life, device, say)
}

function upset(life: History, { shared, network }: SimDevice, say: Say): void {
  const { random, server, timeline } = life
  const what = random.pick(UPSETS)
  say(what)
  switch (what) {
    case "skew":
      shared.skew += random.pick([-86_400_000, 86_400_000, 3_600_000])
      break
    case "storage":
      shared.storageBroken = !shared.storageBroken
      break
    case "failing":
      server.failing = random.pick([0, 0.3])
      break
    case "pages":
      server.pageRows = random.int(1, 6)
      break
    case "floor":
      void timeline.outside(server.forgetTombstones())
      break
    case "token":
      life.tokens += 1
      for (const { network } of life.devices) network.token = `token-${life.tokens}`
      break
    case "backup":
      void timeline.outside(server.backUp())
      break
    case "restore":
      if (random.chance(0.4)) void timeline.outside(restore(life))
      break
    case "release":
      server.registry = random.pick([oldApp, newApp])
      break
    case "small requests":
      network.mostEntries = random.pick([1, 2, 1_000])
      break
    case "update":
      update(life)
  }
}

async function restore({ server, ledger }: History): Promise<void> {
  if (await server.restore()) ledger.restored = true
}

/** A device comes back with the newer release of the app. */
function update(life: History): void {
  const device = life.random.pick(life.devices)
  device.app = newApp
  for (const tab of [...device.shared.tabs]) tab.kill()
  life.open(device)
}
