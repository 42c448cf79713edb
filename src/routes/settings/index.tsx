import { Navigate } from "@solidjs/router"

export default function Settings() {
  return <Navigate href="/settings/account" />
}
