/** Loudness (root mean square, 1 the loudest there is) that a voice has and a quiet room hasn't. */
const VOICE = 0.012
/** Seconds of voice in a recording that says something: « oui » is longer. */
const LEAST_SECONDS = 0.2

export const loudness = (samples: Float32Array): number =>
  samples.length === 0 ? 0 : Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

/** Whether a recording whose loudness was taken every `seconds` has no voice in it: then there is nothing to send. */
export const isSilent = (levels: readonly number[], seconds: number): boolean =>
  levels.filter((level) => level >= VOICE).length * seconds < LEAST_SECONDS
