import { createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { SelectField } from "~/ui/choices.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Field } from "~/ui/field.tsx"
import { type Job, remoteType } from "../schema.ts"
import { salaryFrom } from "./criteria-fields.ts"
import "./criteria.css"

const createJob = verb(() => import("~/device-code.ts"), "createJob")
type Written = InputOf<typeof createJob>

/** An offer that the owner came across: a title is enough, and an address lets the scraper meet it again. */
export default function AddJob(props: { onClose: () => void }) {
  const changes = useChanges()
  const [mode, setMode] = createSignal<"" | NonNullable<Job["remoteType"]>>("")
  const [problem, setProblem] = createSignal<{ field: string; says: string }>()
  const wrong = (field: string) => (problem()?.field === field ? problem()?.says : undefined)
  let title: HTMLInputElement | undefined

  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const read = readForm((name) => String(given.get(name) ?? "").trim(), mode())
    if ("field" in read) return setProblem(read)
    const refused = await changes.change(createJob, read, t("jobs.addedByHand", { title: read.title }))
    if (refused === undefined) props.onClose()
    else setProblem({ field: "address", says: refused })
  }
  return (
    <Dialog headline={t("jobs.addHeadline")} firstFocus={() => title} onClose={props.onClose}>
      <form class="add-job" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          name="title"
          label={t("jobs.addTitle")}
          maxLength={500}
          error={wrong("title")}
          ref={(element) => {
            title = element
          }}
        />
        <Field name="address" label={t("jobs.addAddress")} type="url" inputMode="url" maxLength={2_000} error={wrong("address")} />
        <div class="pair">
          <Field name="company" label={t("jobs.company")} maxLength={300} />
          <Field name="location" label={t("jobs.place")} maxLength={300} />
        </div>
        <div class="pair">
          <SelectField
            label={t("jobs.mode")}
            value={mode()}
            options={[{ value: "", label: t("jobs.unsaid") }, ...remoteType.options.map((value) => ({ value, label: t(`remoteType.${value}`) }))]}
            onPick={(value) => setMode(value as ReturnType<typeof mode>)}
          />
          <Field name="salary" label={t("jobs.addSalary")} inputMode="numeric" placeholder={t("criteria.salaryHint")} error={wrong("salary")} />
        </div>
        <Show when={problem()?.field === ""}>
          <p class="field-error" role="alert">
            {problem()?.says}
          </p>
        </Show>
        <Actions>
          <Button onClick={() => props.onClose()}>{t("app.cancel")}</Button>
          <Button type="submit" look="primary">
            {t("jobs.add")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}

/** The fields as an input, or which of them can't be meant and why. */
function readForm(text: (name: string) => string, mode: "" | NonNullable<Job["remoteType"]>): Written | { field: string; says: string } {
  const [title, address, salary] = [text("title"), text("address"), salaryFrom(text("salary"))]
  if (title === "") return { field: "title", says: t("jobs.titleMissing") }
  if (address !== "" && !/^https?:\/\/\S+\.\S+$/i.test(address)) return { field: "address", says: t("jobs.addressWrong") }
  if (salary === undefined) return { field: "salary", says: t("criteria.salaryWrong") }
  const optional = { company: text("company"), location: text("location"), address, remoteType: mode }
  const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ""))
  return { title, ...said, ...(salary === null ? {} : { salaryMin: salary }) }
}
