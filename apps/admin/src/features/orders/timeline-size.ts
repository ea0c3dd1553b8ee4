/** Entries of the timeline that are on the page at first. */
export const shownEntries = 30;
/** The API gives no more at once. */
export const mostEntries = 1000;
