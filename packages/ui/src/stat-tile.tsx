import { Paper, Skeleton, VisuallyHidden } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import classes from "./stat-tile.module.css";

interface StatTileProps {
  label: string;
  /** Undefined while it is on its way. */
  value: ReactNode | undefined;
  /** Against the period before, as a share: 0.12 is 12 % more. Null where there is nothing to compare with. */
  change?: number | null;
  /** One quiet line, such as the period. */
  note?: ReactNode;
}

/** One figure with its name, and how it moved. */
export function StatTile({ label, value, change = null, note }: StatTileProps) {
  return (
    <Paper withBorder p="sm" px="md">
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>
        {value === undefined ? <Skeleton h={20} w={90} my={4} /> : value}
        {value !== undefined && change !== null && <Change share={change} />}
      </div>
      {note && <div className={classes.note}>{note}</div>}
    </Paper>
  );
}

function Change({ share }: { share: number }) {
  const t = useTranslations("ui.stat");
  const format = useFormatter();
  const percent = format.number(Math.abs(share), { style: "percent", maximumFractionDigits: 1 });
  // What rounds to nothing did not move.
  const direction = Math.abs(share) < 0.0005 ? "same" : share > 0 ? "up" : "down";
  const Arrow = direction === "down" ? IconArrowDownRight : IconArrowUpRight;
  return (
    <span className={classes.change} data-direction={direction}>
      {direction !== "same" && <Arrow size={13} stroke={2} aria-hidden />}
      <span aria-hidden>{percent}</span>
      <VisuallyHidden>{t(direction, { percent })}</VisuallyHidden>
    </span>
  );
}
