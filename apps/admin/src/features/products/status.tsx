import type { productStatuses } from "@backroom/domain";
import { StatusBadge, type Tone } from "@backroom/ui";
import { useTranslations } from "use-intl";

export type Status = (typeof productStatuses)[number];

const looks: Readonly<Record<Status, readonly [tone: Tone, isPending?: boolean]>> = {
  draft: ["neutral", true],
  proposed: ["info", true],
  published: ["success"],
  rejected: ["danger"],
};

export function ProductStatus({ status }: { status: Status }) {
  const t = useTranslations("products.statuses");
  const [tone, isPending] = looks[status];
  return <StatusBadge tone={tone} isPending={isPending ?? false} label={t(status)} />;
}
