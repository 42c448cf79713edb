import { PlacesPage } from "~/domains/account/ui/places.tsx"

export default PlacesPage
