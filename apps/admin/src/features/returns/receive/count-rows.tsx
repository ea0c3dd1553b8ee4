import { QuantityInput, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Countable } from "../shown";
import classes from "./receive.module.css";

interface CountRowsProps {
  lines: readonly Countable[];
  counts: ReadonlyMap<string, number>;
  onCount: (id: string, count: number) => void;
  /** The line of the last scan. */
  lastId: string | undefined;
}

/** What arrived against what was asked for, line by line; what nobody asked for appears once it was scanned. */
export function CountRows({ lines, counts, onCount, lastId }: CountRowsProps) {
  const t = useTranslations("returns");
  return (
    <ul className={classes.list}>
      {lines
        .filter(({ id, requested }) => requested !== null || (counts.get(id) ?? 0) > 0)
        .map((line) => {
          const count = counts.get(line.id) ?? 0;
          const isRight = count === line.requested;
          return (
            <li key={line.id} className={classes.line} data-last={line.id === lastId || undefined}>
              <Thumbnail src={line.thumbnail} size={40} />
              <div className={classes.what}>
                <Text size="sm" fw={500}>
                  {line.title}
                </Text>
                <Text size="xs" c="dimmed">
                  {[line.description, line.sku].filter(Boolean).join(" · ")}
                </Text>
                {line.why && (
                  <Text size="xs" c="dimmed">
                    {line.why}
                  </Text>
                )}
              </div>
              <div className={classes.count}>
                <QuantityInput
                  size="md"
                  w={86}
                  aria-label={t("countOf", { title: line.title })}
                  min={0}
                  max={line.most}
                  value={count}
                  onChange={(value) => onCount(line.id, value ?? 0)}
                />
                <Text
                  size="sm"
                  fw={isRight ? 500 : 400}
                  c={isRight ? "light-dark(#12714a, #4cc38a)" : "dimmed"}
                  className={classes.of}
                >
                  {line.requested === null ? t("unasked") : t("of", { requested: line.requested })}
                </Text>
              </div>
            </li>
          );
        })}
    </ul>
  );
}
