import type { BulkAction } from "@backroom/ui";
import { IconArchive, IconBox } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useCan } from "@/lib/session";
import { type AskedBulk, BulkDialog, type BulkKind } from "./bulk-dialog";
import type { ListedOrder } from "./columns";

const kinds: readonly BulkKind[] = ["fulfill", "archive"];
const icons = { fulfill: <IconBox size={15} aria-hidden />, archive: <IconArchive size={15} aria-hidden /> };

/** What can be done with several orders at once, and the dialog that shows beforehand what becomes of each. */
export function useBulkOrders() {
  const t = useTranslations("order.bulk");
  const can = useCan();
  const [asked, setAsked] = useState<AskedBulk | null>(null);
  const [isOpen, setOpen] = useState(false);
  const actions: BulkAction<ListedOrder>[] = can("orders:write")
    ? kinds.map((kind) => ({
        id: kind,
        label: t(`${kind}.action`),
        icon: icons[kind],
        run: (orders, clear) => {
          setAsked({ kind, orders, clear });
          setOpen(true);
        },
      }))
    : [];
  const dialog = asked && <BulkDialog asked={asked} opened={isOpen} onClose={() => setOpen(false)} />;
  return { actions, dialog };
}
