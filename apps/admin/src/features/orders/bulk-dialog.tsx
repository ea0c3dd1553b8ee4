import { ConfirmDialog } from "@backroom/ui";
import { Box, List, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useLanguage } from "@/i18n/language";
import { refusalsIn } from "@/i18n/refusals/load";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import type { Language } from "@/messages";
import type { ListedOrder } from "./columns";
import { StockLocationSelect, useShopLocation } from "./stock-location";
import { useDryRun } from "./use-dry-run";
import { useNamedIds } from "./use-named-ids";

/** As many as the API takes at once. */
const most = 200;

export type BulkKind = "fulfill" | "archive";

/** What is to be done with which orders. */
export interface AskedBulk {
  kind: BulkKind;
  orders: readonly ListedOrder[];
  clear: () => void;
}

interface BulkDialogProps {
  asked: AskedBulk;
  opened: boolean;
  onClose: () => void;
}

interface BulkInput {
  ids: string[];
  /** Where the goods leave from. */
  location_id: string | null;
}

const callOf = (kind: BulkKind, client: Client, { ids, location_id }: BulkInput, options: CallOptions) =>
  kind === "fulfill"
    ? client.orders.bulkFulfill.mutate({ ids, location_id }, options)
    : client.orders.bulkArchive.mutate({ ids }, options);

/** Why an order would be left alone is a refusal too, and said in the reader's language. */
async function explained(answer: Awaited<ReturnType<typeof callOf>>, language: Language) {
  const translator = await refusalsIn(language);
  return answer.results.map((result) => ({
    ...result,
    message: (result.message && translator?.text(result.message)) ?? result.message,
  }));
}

/** Shows beforehand what becomes of each order. */
export function BulkDialog({ asked: { kind, orders, clear }, opened, onClose }: BulkDialogProps) {
  const t = useTranslations("order.bulk");
  const { language } = useLanguage();
  const textOf = useProblemText();
  const ids = orders.slice(0, most).map(({ id }) => id);
  const place = useShopLocation();
  const input = { ids, location_id: kind === "fulfill" ? place.value : null };
  const write = useWrite({
    call: (client, chosen: BulkInput, options) => callOf(kind, client, chosen, options),
    says: ({ results }) => t(`${kind}.done`, { count: results.filter(({ is_done }) => is_done).length }),
    onDone: () => {
      clear();
      onClose();
    },
  });
  const run = useDryRun({
    name: `bulk-${kind}`,
    input:
      opened && (kind === "archive" || place.isKnown) && !write.isPending && !write.isSuccess
        ? input
        : undefined,
    call: async (client, chosen, options) => explained(await callOf(kind, client, chosen, options), language),
  });
  const results = run.answer ?? [];
  const done = results.filter(({ is_done }) => is_done);
  const left = results.filter(({ is_done }) => !is_done);
  const named = useNamedIds(left.flatMap(({ message }) => message ?? []));
  const isNothing = run.answer !== undefined && done.length === 0;
  const isAsking = run.isAsking || (kind === "fulfill" && !place.isKnown);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(`${kind}.title`, { count: orders.length })}
      confirm={isNothing ? null : t(`${kind}.confirm`, { count: done.length })}
      {...(isNothing ? { dismiss: t("nothing") } : {})}
      tone="neutral"
      isAsking={isAsking}
      isPending={write.isPending}
      error={run.error ? textOf(problemOf(run.error)) : undefined}
      onConfirm={() => {
        if (isNothing || run.error) onClose();
        // Only those that the preview promised: others may have changed since.
        else write.run({ ...input, ids: done.map(({ id }) => id) });
      }}
    >
      {orders.length > most && <Text size="sm">{t("tooMany", { most })}</Text>}
      {kind === "fulfill" && (
        <Box mb="sm" c="var(--mantine-color-text)">
          <StockLocationSelect {...place} />
        </Box>
      )}
      {run.answer && (
        <>
          <Text size="sm" c="var(--mantine-color-text)">
            {t(`${kind}.will`, { count: done.length })}
            {kind === "fulfill" && done.length > 0 && ` ${t(input.location_id ? "stock" : "noStock")}`}
          </Text>
          {left.length > 0 && (
            <>
              <Text size="sm" mt="sm" c="var(--mantine-color-text)">
                {t("left", { count: left.length })}
              </Text>
              <List
                size="sm"
                mt={4}
                mah={220}
                style={{ overflowY: "auto" }}
                tabIndex={0}
                aria-label={t("leftLabel")}
              >
                {left.map(({ id, display_id, message }) => (
                  <List.Item key={id}>
                    {`#${display_id}`}
                    {message && `: ${named(message)}`}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
