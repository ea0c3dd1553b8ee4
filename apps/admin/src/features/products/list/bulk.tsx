import type { BulkAction } from "@backroom/ui";
import {
  IconCircleCheck,
  IconCircleDashed,
  IconFolder,
  IconTag,
  IconTagOff,
  IconTrash,
  IconWorld,
} from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { BulkTask } from "./bulk-dialog";
import type { ListedProduct } from "./columns";
import { useBulkWrite } from "./use-bulk-write";

const BulkDialog = dynamic(() => import("./bulk-dialog").then((module) => module.BulkDialog), { ssr: false });

const icons = {
  publish: IconCircleCheck,
  draft: IconCircleDashed,
  addTags: IconTag,
  removeTags: IconTagOff,
  collection: IconFolder,
  channel: IconWorld,
  delete: IconTrash,
};

/** What can be done with several products: a status at once, with a way back; the rest asks first. */
export function useBulkActions() {
  const t = useTranslations("products.bulk");
  const [task, setTask] = useState<BulkTask | null>(null);
  const write = useBulkWrite();

  const action = (
    id: keyof typeof icons,
    run: BulkAction<ListedProduct>["run"],
  ): BulkAction<ListedProduct> => {
    const Icon = icons[id];
    return { id, label: t(id), icon: <Icon size={15} stroke={1.75} aria-hidden />, run };
  };
  const withStatus = (id: "publish" | "draft", status: "published" | "draft") =>
    action(id, (rows, clear) => write.run({ ids: rows.map((row) => row.id), edit: { status }, clear }));
  const asking = (kind: BulkTask["kind"]) => action(kind, (rows, clear) => setTask({ kind, rows, clear }));

  const actions: BulkAction<ListedProduct>[] = [
    withStatus("publish", "published"),
    withStatus("draft", "draft"),
    asking("addTags"),
    asking("removeTags"),
    asking("collection"),
    asking("channel"),
    { ...asking("delete"), tone: "danger" },
  ];
  return { actions, dialog: task && <BulkDialog task={task} onClose={() => setTask(null)} /> };
}
