/** Looks for words in the list below, while they are typed. On a phone it lies over the filters while it is in use; the dock's « Chercher » and `/` lead here. */
export function SearchField(props: { label: string; placeholder: string; value: string; onSearch: (text: string) => void }) {
  return (
    <input
      type="search"
      class="search-field"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={props.value}
      onInput={(event) => props.onSearch(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.stopPropagation()
        props.onSearch("")
        event.currentTarget.blur()
      }}
    />
  )
}
