import { useSearchParams } from "@solidjs/router"
import { chosenFrom, filterOf, type Shown, saidOf, texts } from "../chosen.ts"

/** The filters live in the address, so that a reload, the back button and a bookmark keep them. */
export function useShown(): Shown {
  const [params] = useSearchParams()
  const filter = () => filterOf(params)
  return {
    get view() {
      return chosenFrom({ view: params.view, inbox: params.inbox }).view
    },
    get filter() {
      return filter()
    },
    get order() {
      return chosenFrom({ sort: params.sort }).order
    },
    get id() {
      return texts(params.id)[0] ?? ""
    },
    get saved() {
      return texts(params.saved)[0] ?? ""
    },
    get done() {
      return texts(params.done).length > 0
    },
    get narrowed() {
      return Object.keys(saidOf({ view: "all", filter: filter(), order: "date" })).length > 0
    },
  }
}
