import { hash } from "@stablelib/sha256"

const encoder = new TextEncoder()

/** The SHA-256 of a text in hex digits, also on a page without `crypto.subtle` (plain http). */
export const sha256Hex = (text: string): string => [...hash(encoder.encode(text))].map((byte) => byte.toString(16).padStart(2, "0")).join("")
