import type { APIEvent } from "@solidjs/start/server"
import { everything } from "~/commands.ts"
import { appRouter } from "~/router.ts"
import { serveTrpc } from "~/sync/serve-trpc.ts"

const serve = ({ request, clientAddress }: APIEvent) => serveTrpc(appRouter, everything, request, clientAddress)

export const GET = serve
export const POST = serve
