import { useTranslations } from "use-intl";
import { useApiClient, withHeaders } from "@/lib/api";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import type { MemberProduct } from "./types";

interface MembershipSettings {
  add: (client: Client, ids: string[], options: CallOptions) => Promise<unknown>;
  remove: (client: Client, ids: string[], options: CallOptions) => Promise<unknown>;
  /** Where adding takes a product away from something else, this puts it back there. */
  takeBackAdd?: (client: Client, products: readonly MemberProduct[]) => Promise<unknown>;
}

export interface Membership {
  add: (products: readonly MemberProduct[]) => void;
  remove: (products: readonly MemberProduct[]) => void;
  isPending: boolean;
}

const idsOf = (products: readonly MemberProduct[]) => products.map(({ id }) => id);

/** Puts products into something and takes them out; each can be taken back, as the other does the opposite. */
export function useProductMembership({ add, remove, takeBackAdd }: MembershipSettings): Membership {
  const t = useTranslations("productMembers");
  const client = useApiClient();
  const adding = useWrite({
    call: (own, products: readonly MemberProduct[], options) => add(own, idsOf(products), options),
    says: (_answer, products) => t("added", { count: products.length, title: products[0]?.title ?? "" }),
    undo: (_answer, products) => () =>
      takeBackAdd ? takeBackAdd(client, products) : remove(client, idsOf(products), withHeaders({})),
  });
  const removing = useWrite({
    call: (own, products: readonly MemberProduct[], options) => remove(own, idsOf(products), options),
    says: (_answer, products) => t("removed", { count: products.length, title: products[0]?.title ?? "" }),
    undo: (_answer, products) => () => add(client, idsOf(products), withHeaders({})),
  });
  return { add: adding.run, remove: removing.run, isPending: adding.isPending || removing.isPending };
}
