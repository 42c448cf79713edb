import type { Entry, ReplayResult } from "./protocol.ts"

/** How this device stands with the server; for the badge and the account page. */
export interface SyncStatus {
  /** Changes that the server hasn't acknowledged, the refused ones left out. */
  waiting: number
  /** Changes set aside, for the owner to settle. */
  refused: number
  /** Changes that the device itself couldn't keep: gone if the page is closed now. */
  unsaved: number
  sending: boolean
  /** Since when the server can't be reached, an instant. */
  offlineSince: string | null
  /** The last pull that finished, an instant by this device. */
  lastSync: string | null
  needsSignIn: boolean
  /** This server's database is another one than before (a restore): what the device still has of the former one. */
  otherInstance: { unsent: number; acknowledged: number } | null
  /** False on plain http: no worker and no locks; working offline needs https. */
  secure: boolean
}

/** A line of the inspector. */
export interface EntryState {
  id: string
  command: string
  input: unknown
  at: string
  /** `waiting`: behind an entry that is set aside. `server-older`: the server must be updated first. `unsaved`: not even stored here. */
  state: "queued" | "acknowledged" | "refused" | "failed" | "waiting" | "server-older" | "unsaved" | "other-instance"
  tries: number
  reason: ReplayResult["reason"] | null
}

/** What `exportEntries` hands out: everything needed to do the work again. */
export interface ExportedEntry extends Entry {
  state: EntryState["state"]
}

export const freshStatus = (secure: boolean): SyncStatus => ({
  waiting: 0,
  refused: 0,
  unsaved: 0,
  sending: false,
  offlineSince: null,
  lastSync: null,
  needsSignIn: false,
  otherInstance: null,
  secure,
})
