import { pageSizes } from "@backroom/ui";

/** What a list asks until somebody sorts it or turns the page: the newest first. */
export const firstPage = { order: "-created_at", limit: pageSizes[0], offset: 0 };
