"use client";

import type { ReactNode } from "react";
import { ShownDetail, ShownDetailLoading } from "./detail";
import { ShownDialogs } from "./dialogs";
import { ShownFacts } from "./facts";
import { ShownFilters } from "./filters";
import { ShownInputs } from "./inputs";
import { ShownList } from "./list";
import { ShownMetadata } from "./metadata";
import type { GalleryPageName } from "./pages";
import { ShownPickers } from "./pickers";

const content: Record<GalleryPageName, () => ReactNode> = {
  list: () => <ShownList state="rows" />,
  "list-loading": () => <ShownList state="loading" />,
  "list-empty": () => <ShownList state="empty" />,
  "list-nothing": () => <ShownList state="nothing" />,
  "list-error": () => <ShownList state="error" />,
  "list-stale": () => <ShownList state="stale" />,
  "list-selected": () => <ShownList state="selected" />,
  "list-many": () => <ShownList state="many" />,
  filters: () => <ShownFilters />,
  detail: () => <ShownDetail />,
  "detail-loading": () => <ShownDetailLoading />,
  inputs: () => <ShownInputs />,
  metadata: () => <ShownMetadata />,
  dialogs: () => <ShownDialogs />,
  pickers: () => <ShownPickers />,
  facts: () => <ShownFacts />,
};

export function GalleryPage({ page }: { page: GalleryPageName }) {
  return <main>{content[page]()}</main>;
}
