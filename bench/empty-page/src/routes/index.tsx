import { createTRPCClient, httpBatchLink } from "@trpc/client"
import type { AnyTRPCRouter } from "@trpc/server"
import { createResource } from "solid-js"

interface Ping {
  ping: { query(): Promise<string> }
}
const client = createTRPCClient<AnyTRPCRouter>({ links: [httpBatchLink({ url: "/api/trpc" })] }) as unknown as Ping

export default function Home() {
  const [pong] = createResource(() => client.ping.query().catch(() => "no answer"))
  return <main>{pong()}</main>
}
