/** A model that reads text and may call tools. */
export interface LanguageModel {
  /** The model that answers, by its own name. */
  name: string
  /** One question, one answer, no memory. Rejects with an `OutsideFault`; tries once. */
  ask(question: Question): Promise<Answer>
}

export interface Question {
  /** Who it is, and what it may do. */
  system: string
  user: string
  tools: readonly Tool[]
  /** It has to call a tool. */
  mustCall?: boolean
}

export interface Tool {
  name: string
  description: string
  /** A JSON schema of an object. */
  parameters: Record<string, unknown>
}

export interface Answer {
  /** As the model wrote them: names that may not exist, arguments as text or as an object, of any shape. */
  calls: { name: string; arguments: unknown }[]
  inputTokens: number
  outputTokens: number
}
