import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi, useApiClient, withHeaders } from "@/lib/api";
import { useFileTab } from "@/lib/file-tab";
import type { ShownOrder } from "./shown";
import { mostEntries, shownEntries } from "./timeline-size";
import { useWork } from "./work";

/** Opens the invoice of the order. Making one takes its number for good, so that is another word on the button. */
export function InvoiceButton({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.documents");
  const client = useApiClient();
  const { canWrite } = useWork();
  const { id } = order;
  const { number, isKnown } = useInvoiceNumber(id);
  const isMade = number === undefined && canWrite && canBeBilled(order);
  const tab = useFileTab(
    async () => {
      // Asked twice the server answers the same invoice, so a try that got no answer may be repeated.
      if (isMade) await client.invoices.create.mutate({ id }, withHeaders({ seen: order.updated_at }));
      return client.invoices.get.query({ id });
    },
    { isMade },
  );
  if (!isKnown || (number === undefined && !isMade)) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconFileText size={14} aria-hidden />}
      loading={tab.isPending}
      onClick={tab.open}
    >
      {number === undefined ? t("createInvoice") : t("invoice", { number })}
    </Button>
  );
}

/** As the server decides it: money has come in, or none had to. */
const canBeBilled = ({ status, payments, payment_status }: ShownOrder): boolean =>
  status !== "canceled" &&
  (payment_status === "captured" || (payments ?? []).some(({ captured_at }) => captured_at !== null));

/** The number is told by the timeline; its newest entries are on the page anyway, older ones are asked for. */
function useInvoiceNumber(id: string): { number: number | undefined; isKnown: boolean } {
  const api = useApi();
  const newest = useQuery(api.orders.timeline.queryOptions({ id, limit: shownEntries }));
  const found = numberIn(newest.data);
  const hasMore = newest.data !== undefined && newest.data.count > newest.data.timeline.length;
  const isAsking = found === undefined && hasMore;
  const all = useQuery(api.orders.timeline.queryOptions({ id, limit: mostEntries }, { enabled: isAsking }));
  return {
    number: found ?? numberIn(all.data),
    isKnown: newest.isFetched && (!isAsking || all.isFetched),
  };
}

function numberIn(data?: {
  timeline: { name: string; data: Record<string, unknown> }[];
}): number | undefined {
  const number = data?.timeline.find(({ name }) => name === "order.invoice_created")?.data.number;
  return typeof number === "number" ? number : undefined;
}
