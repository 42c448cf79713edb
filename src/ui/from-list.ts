/** The state that a row's link gives to the detail that it opens: the step before is the list. */
export const FROM_LIST = '{"fromList":true}'
