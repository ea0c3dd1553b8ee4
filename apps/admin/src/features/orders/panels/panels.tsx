import { SidePanel } from "@backroom/ui";
import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "../shown";

const loading = () => <Skeleton h={240} />;
const FulfillPanel = dynamic(() => import("./fulfill").then((module) => module.FulfillPanel), { loading });
const ShipPanel = dynamic(() => import("./ship").then((module) => module.ShipPanel), { loading });
const RefundPanel = dynamic(() => import("./refund").then((module) => module.RefundPanel), { loading });
const ReturnPanel = dynamic(() => import("./return").then((module) => module.ReturnPanel), { loading });
const AddShippingPanel = dynamic(() => import("./add-shipping").then((module) => module.AddShippingPanel), {
  loading,
});

/** Steps that need a form beside the page. */
export type Panel =
  | { kind: "fulfill" | "refund" | "return" | "addShipping" }
  | { kind: "ship"; fulfillmentId?: string };

interface OrderPanelsProps {
  order: ShownOrder;
  panel: Panel;
  opened: boolean;
  onClose: () => void;
}

/** Over the page, which stays where it was. The form is made anew each time it opens. */
export function OrderPanels({ order, panel, opened, onClose }: OrderPanelsProps) {
  const t = useTranslations("order");
  const props = { order, onClose };
  return (
    <SidePanel opened={opened} onClose={onClose} title={t(`${panel.kind}.title`)} size={480}>
      {panel.kind === "fulfill" && <FulfillPanel {...props} />}
      {panel.kind === "ship" && <ShipPanel {...props} fulfillmentId={panel.fulfillmentId} />}
      {panel.kind === "refund" && <RefundPanel {...props} />}
      {panel.kind === "return" && <ReturnPanel {...props} />}
      {panel.kind === "addShipping" && <AddShippingPanel {...props} />}
    </SidePanel>
  );
}
