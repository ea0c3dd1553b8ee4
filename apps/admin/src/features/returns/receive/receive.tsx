import { Section } from "@backroom/ui";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { areCounts } from "@/features/orders/panels/quantity-lines";
import { useLeaveGuard } from "@/lib/leave-guard";
import { countablesOf, type Scan, scan } from "../countables";
import type { OpenReturn, OrderOfReturn } from "../shown";
import { beep } from "./beep";
import { CountRows } from "./count-rows";
import { ReceiveRefund } from "./refund";
import { ScanField } from "./scan-field";

interface ReceiveProps {
  ret: OpenReturn;
  order: OrderOfReturn;
}

/** Counts what is in a parcel that came back, one scan per unit, and gives the money back. */
export function Receive({ ret, order }: ReceiveProps) {
  const t = useTranslations("returns");
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const [last, setLast] = useState<Scan | null>(null);
  const [isDone, setDone] = useState(false);
  const lines = countablesOf(ret);
  useLeaveGuard(!isDone && [...counts.values()].some((count) => count > 0));
  const mosts = new Map(lines.map(({ id, most }) => [id, most]));
  const count = (id: string, value: number) => setCounts((now) => new Map(now).set(id, value));
  const take = (code: string) => {
    const read = scan(lines, counts, code);
    setLast(read);
    beep(read.kind === "counted");
    if (read.kind === "counted" || read.kind === "unexpected") count(read.line.id, read.count);
  };
  const all = () => {
    setLast(null);
    setCounts(new Map(lines.map(({ id, requested, most }) => [id, Math.min(requested ?? 0, most)])));
  };
  return (
    <>
      <Section title={t("scanTitle")}>
        <ScanField onScan={take} last={last} />
      </Section>
      <Section
        title={t("arrived")}
        isFlush
        actions={
          <Group gap={6} wrap="nowrap">
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setCounts(new Map())}>
              {t("none")}
            </Button>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={all}>
              {t("all")}
            </Button>
          </Group>
        }
      >
        <CountRows
          lines={lines}
          counts={counts}
          onCount={count}
          lastId={last && last.kind !== "unknown" ? last.line.id : undefined}
        />
      </Section>
      <ReceiveRefund
        ret={ret}
        order={order}
        counts={counts}
        areRight={areCounts(counts, (id) => mosts.get(id) ?? 0)}
        onDone={() => setDone(true)}
      />
    </>
  );
}
