import type { Api } from "@/lib/api";
import { firstPage } from "@/lib/first-page";
import type { Preload } from "@/lib/use-preload";
import { listed } from "./list/listed";

/** What the list asks when it is opened from the menu. */
export const preload = (api: Api, ask: Preload): void =>
  ask(api.products.list.queryOptions({ ...firstPage, ...listed(false) }));
