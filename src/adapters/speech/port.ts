/** What writes down what was said. */
export interface Speech {
  /** Rejects with an `OutsideFault`; tries once. */
  transcribe(recording: Recording): Promise<string>
}

export interface Recording {
  bytes: Uint8Array<ArrayBuffer>
  /** With the ending of its format, by which the service tells what it is. */
  fileName: string
  /** `audio/webm`. */
  type: string
  /** `fr`. */
  language: string
  /** Names that may be heard. */
  prompt: string
}
