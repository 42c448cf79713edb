import { saveFile } from "~/ui/save-file.ts"

/** Hands the owner a file of readable JSON. */
export const download = (name: string, value: unknown): void =>
  saveFile(name, new Blob([JSON.stringify(value, null, 2)], { type: "application/json" }))
