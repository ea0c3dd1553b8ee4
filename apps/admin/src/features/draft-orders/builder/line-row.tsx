import { Money, MoneyInput, QuantityInput, Thumbnail } from "@backroom/ui";
import { ActionIcon, Text, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useBuilderForm } from "./form";
import classes from "./lines-card.module.css";
import type { DraftItem } from "./use-preview";
import type { Line } from "./values";

interface LineRowProps {
  line: Line;
  index: number;
  currency: string;
  /** The line as the server sees it, once it has answered. */
  item: DraftItem | undefined;
  takesFocus: boolean;
}

const maxQuantity = 2_147_483_647;

export function LineRow({ line, index, currency, item, takesFocus }: LineRowProps) {
  const t = useTranslations("builder.lines");
  const form = useBuilderForm();
  const path = `items.${index}` as const;
  const { variant } = line;
  const name = variant ? `${variant.product} ${variant.title}` : line.title || t("custom");
  const isOverridden = variant !== null && line.unit_price !== null;
  // The server knows price lists; what the catalogue told us before is for the moment until it has answered.
  const catalogue = variant && !isOverridden ? (item?.unit_price ?? variant.price) : (variant?.price ?? null);
  const unit = line.unit_price ?? catalogue ?? 0;
  const error = form.errors[`${path}.variant_id`];

  return (
    <li className={classes.line}>
      <Thumbnail src={variant?.thumbnail} size={40} />
      <div className={classes.what}>
        {variant ? (
          <>
            <Text component="div" size="sm" fw={500} lineClamp={2} lh={1.35}>
              {variant.product}
            </Text>
            <Text component="div" size="xs" c="dimmed">
              {[variant.title, variant.sku].filter(Boolean).join(" · ")}
            </Text>
            <Stock stock={variant.stock} quantity={line.quantity || 0} />
          </>
        ) : (
          <TextInput
            aria-label={t("customTitle")}
            placeholder={t("custom")}
            autoFocus={takesFocus}
            value={line.title}
            error={form.errors[`${path}.title`]}
            onChange={(event) => form.setFieldValue(`${path}.title`, event.currentTarget.value)}
          />
        )}
        {error && (
          <Text size="xs" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </div>
      <div className={classes.price}>
        <MoneyInput
          aria-label={t("priceOf", { name })}
          currency={currency}
          placeholderCounts={variant !== null}
          placeholder={catalogue ?? 0}
          value={line.unit_price}
          error={form.errors[`${path}.unit_price`]}
          onChange={(price) => form.setFieldValue(`${path}.unit_price`, price)}
        />
        {isOverridden && catalogue !== null && (
          <div className={classes.old}>
            <s>
              <Money amount={catalogue} currency={currency} />
            </s>
            <ActionIcon
              size={20}
              title={t("resetPrice")}
              aria-label={t("resetPriceOf", { name })}
              onClick={() => form.setFieldValue(`${path}.unit_price`, null)}
            >
              <IconArrowBackUp size={14} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
      <QuantityInput
        className={classes.quantity}
        aria-label={t("quantityOf", { name })}
        max={maxQuantity}
        value={line.quantity === "" ? null : line.quantity}
        error={form.errors[`${path}.quantity`]}
        onChange={(quantity) => form.setFieldValue(`${path}.quantity`, quantity ?? "")}
      />
      <div className={classes.total}>
        <Money amount={unit * (line.quantity || 0)} currency={currency} />
      </div>
      <div className={classes.remove}>
        <ActionIcon aria-label={t("remove", { name })} onClick={() => form.removeListItem("items", index)}>
          <IconTrash size={15} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

/** A draft may hold more than there is; the clerk should know it, though. */
function Stock({ stock, quantity }: { stock: number | null; quantity: number }) {
  const t = useTranslations("builder.lines");
  if (stock === null || quantity <= stock) return null;
  return (
    <Text component="div" size="xs" c="light-dark(#9a5b00, #f1b04c)">
      {t("short", { stock })}
    </Text>
  );
}
