import { useMoney } from "@backroom/ui";
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";

export interface FoundRecord {
  id: string;
  label: string;
  description: string;
  hint?: string;
  href: string;
}

interface Group {
  name: "orders" | "draftOrders" | "customers" | "products";
  records: FoundRecord[];
}

const limit = 5;

const nameOf = (person: { first_name: string | null; last_name: string | null }) =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");

/** What the server finds for a text, asked of four lists in one request. */
export function useRecords(text: string): { groups: Group[]; isSearching: boolean } {
  const api = useApi();
  const t = useTranslations("search");
  const money = useMoney();
  // "#12" is how numbers are shown, so people type it.
  const q = text.replace(/^#(?=\d)/, "");
  const options = {
    enabled: q.length > 1 || /^\d$/.test(q),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  };
  const [orders, drafts, customers, products] = useQueries({
    queries: [
      api.orders.list.queryOptions(
        { q, limit, fields: "id,display_id,email,total,currency_code", expand: "" },
        options,
      ),
      api.draftOrders.list.queryOptions(
        // Of the numbers that hold these digits, the number itself is the lowest.
        { q, limit, expand: "cart", ...(/^\d+$/.test(q) ? { order: "display_id" } : {}) },
        options,
      ),
      api.customers.list.queryOptions({ q, limit }, options),
      api.products.list.queryOptions({ q, limit, expand: "" }, options),
    ],
  });
  if (!options.enabled) return { groups: [], isSearching: false };
  const groups: Group[] = [
    {
      name: "orders",
      records: (orders.data?.orders ?? []).map((order) => ({
        id: order.id,
        label: `#${order.display_id}`,
        description: order.email,
        hint: money(order.total, order.currency_code),
        href: `/orders/${order.id}`,
      })),
    },
    {
      name: "draftOrders",
      records: (drafts.data?.draft_orders ?? []).map((draft) => ({
        id: draft.id,
        label: t("draft", { number: draft.display_id }),
        description: draft.cart?.email ?? "",
        href: `/draft-orders/${draft.id}`,
      })),
    },
    {
      name: "customers",
      records: (customers.data?.customers ?? []).map((customer) => ({
        id: customer.id,
        label: nameOf(customer) || customer.email,
        description: customer.email,
        href: `/customers/${customer.id}`,
      })),
    },
    {
      name: "products",
      records: (products.data?.products ?? []).map((product) => ({
        id: product.id,
        label: product.title,
        description: product.subtitle ?? product.handle ?? "",
        href: `/products/${product.id}`,
      })),
    },
  ];
  return { groups, isSearching: [orders, drafts, customers, products].some((query) => query.isFetching) };
}
