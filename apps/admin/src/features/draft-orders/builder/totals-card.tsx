import { Section } from "@backroom/ui";
import { Alert, Box } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useTotalsRows } from "@/features/totals/cart-rows";
import { TotalsList } from "@/features/totals/totals-list";
import { useProblemText } from "@/lib/use-problem-text";
import classes from "./totals-card.module.css";
import type { Preview } from "./use-preview";

interface TotalsCardProps {
  preview: Preview;
  currency: string | undefined;
  action: ReactNode;
}

export function TotalsCard({ preview, currency, action }: TotalsCardProps) {
  const t = useTranslations("builder.totals");
  const rowsOf = useTotalsRows();
  const textOf = useProblemText();
  const { cart, problem } = preview;
  const codes = (cart?.discounts ?? []).map((discount) => discount.code);
  return (
    <Box className={classes.sticky}>
      <Section title={t("title")}>
        <TotalsList rows={rowsOf(cart ?? {}, codes)} currency={currency ?? "usd"} isStale={preview.isStale} />
        {problem && (
          <Alert color="orange" variant="light" mt="sm" p="xs" title={t("outdated")}>
            {textOf(problem)}
          </Alert>
        )}
        <Box mt="md">{action}</Box>
      </Section>
    </Box>
  );
}
