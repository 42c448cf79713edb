import type { Api } from "../api.ts"

/**
 * Whether a row that isn't on the screen isn't anywhere: the server has been read since this page opened, or nothing can be read from
 * it now. Until then what a link names may be on its way. Reactive.
 */
export const lookedEverywhere = ({ ready, status }: Pick<Api, "ready" | "status">): boolean =>
  ready() && (status.lastSync !== null || status.offlineSince !== null || status.needsSignIn || status.otherInstance !== null)
