/** Stands for the `server-only` and `client-only` markers, which guard the build and nothing in a test. */
export {}
