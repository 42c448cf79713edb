import { createContext, type JSX, useContext } from "solid-js"
import { type Api, createApi } from "./api.ts"
import type { DeviceRegistry } from "./run-here.ts"

const ApiContext = createContext<Api>()

/** Around the whole app, once: opens this tab's part of the road. */
export function ApiProvider(props: { registry: DeviceRegistry; children: JSX.Element }) {
  return <ApiContext.Provider value={createApi(props.registry)}>{props.children}</ApiContext.Provider>
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error("useApi is for components inside <ApiProvider>, which app.tsx puts around every page")
  return api
}
