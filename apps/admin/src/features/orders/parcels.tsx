import { fulfillmentStateOf } from "@backroom/domain";
import { CopyText, DateTime, Section, StatusBadge } from "@backroom/ui";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { PackingSlipButton } from "./packing-slip";
import classes from "./parts.module.css";
import type { ShownFulfillment, ShownOrder } from "./shown";
import { canFulfillmentMove } from "./steps";
import { useLocationNames } from "./use-location-names";
import { useParcelName } from "./use-parcel-name";
import { useWork } from "./work";

const tones = { created: "info", shipped: "success", canceled: "neutral" } as const;

/** What was packed, what left, and by which number it can be followed. */
export function OrderParcels({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.parcels");
  const parcels = order.fulfillments ?? [];
  if (parcels.length === 0) return null;
  return (
    <Section title={t("title")} isFlush>
      <ul className={classes.list}>
        {parcels.map((parcel) => (
          <Parcel key={parcel.id} order={order} parcel={parcel} />
        ))}
      </ul>
    </Section>
  );
}

function Parcel({ order, parcel }: { order: ShownOrder; parcel: ShownFulfillment }) {
  const t = useTranslations("order.parcels");
  const { canWrite, open, ask } = useWork();
  const nameOf = useParcelName(order);
  const placeOf = useLocationNames();
  const state = fulfillmentStateOf(parcel);
  const titles = new Map(order.items?.map((item) => [item.id, item.title]));
  const moment = parcel.canceled_at ?? parcel.shipped_at ?? parcel.created_at;
  const may = (action: "ship" | "cancel") =>
    canWrite && order.status !== "canceled" && canFulfillmentMove(parcel, action);
  return (
    <li className={classes.part}>
      <div className={classes.head}>
        <Text size="sm" fw={500} component="h3">
          {nameOf(parcel.id)}
        </Text>
        <StatusBadge tone={tones[state]} isPending={state === "created"} label={t(`states.${state}`)} />
        <Text size="xs" c="dimmed" component="span">
          <DateTime value={moment} />
          {parcel.location_id && ` · ${placeOf(parcel.location_id)}`}
        </Text>
        <Group gap={6} className={classes.actions}>
          {state !== "canceled" && (
            <PackingSlipButton orderId={order.id} parcelId={parcel.id} name={nameOf(parcel.id)} />
          )}
          {may("cancel") && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => ask({ kind: "cancelFulfillment", id: parcel.id })}
            >
              {t("cancel")}
            </Button>
          )}
          {may("ship") && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => open({ kind: "ship", fulfillmentId: parcel.id })}
            >
              {t("ship")}
            </Button>
          )}
        </Group>
      </div>
      <ul className={classes.units} data-off={state === "canceled" || undefined}>
        {(parcel.items ?? []).map(({ item_id, quantity }) => (
          <li key={item_id}>
            {t("units", { quantity })} {titles.get(item_id) ?? item_id}
          </li>
        ))}
      </ul>
      {(parcel.tracking_links ?? []).map(({ id, url, tracking_number }) => (
        <Group key={id} gap={8}>
          <Text size="xs" c="dimmed">
            {t("tracking")}
          </Text>
          <CopyText value={tracking_number} />
          {url && /^https?:/.test(url) && (
            <Anchor href={url} target="_blank" rel="noreferrer" size="xs">
              {t("follow")}
            </Anchor>
          )}
        </Group>
      ))}
    </li>
  );
}
