import { Show } from "solid-js"
import { JobDetail } from "~/domains/jobs/ui/detail.tsx"
import { addressOf, useShown } from "~/domains/jobs/ui/filter-params.ts"

export default function Job() {
  const shown = useShown()
  return (
    <Show when={shown.id} keyed>
      {(id) => <JobDetail id={id} back={addressOf(shown)} />}
    </Show>
  )
}
