import type { Api } from "@/lib/api";
import { firstPage } from "@/lib/first-page";
import type { Preload } from "@/lib/use-preload";
import { listed } from "./listed";

/** What the list asks when it is opened from the menu. */
export const preload = (api: Api, ask: Preload): void =>
  ask(api.draftOrders.list.queryOptions({ ...firstPage, ...listed }));
