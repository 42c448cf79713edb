import { createSignal } from "solid-js"

/** Whether the owner wants to speak, and how: by a press that may be held, or without one. The dialog that listens does the rest. */
const [listening, setListening] = createSignal<"press" | "key" | null>(null)

export { listening }
export const listen = (how: "press" | "key"): void => void setListening(how)
export const stopListening = (): void => void setListening(null)
