/** The pages of the gallery, by the last part of their address. */
export const galleryPages = {
  list: "List: rows, columns, views, selection",
  "list-loading": "List: on its way",
  "list-empty": "List: nothing at all",
  "list-nothing": "List: nothing fits",
  "list-error": "List: not loaded",
  "list-stale": "List: rows of the question before",
  "list-selected": "List: selected rows",
  "list-many": "List: 5,000 rows",
  filters: "Filters, off and on",
  detail: "Detail page, timeline",
  "detail-loading": "Detail page: on its way",
  inputs: "Inputs: empty, filled, wrong, disabled",
  metadata: "Metadata editor",
  dialogs: "Dialogs",
  pickers: "Pickers",
  facts: "Badges, figures, addresses, copying",
} as const;

export type GalleryPageName = keyof typeof galleryPages;

export const isGalleryPage = (text: string): text is GalleryPageName => Object.hasOwn(galleryPages, text);
