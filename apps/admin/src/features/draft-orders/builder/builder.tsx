"use client";

import { DetailPage } from "@backroom/ui";
import { Button, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { useLeaveGuard } from "@/lib/leave-guard";
import { AddressCard } from "./address-card";
import { CustomerCard } from "./customer-card";
import { DiscountCard } from "./discount-card";
import { BuilderForm, useNewBuilderForm } from "./form";
import { LinesCard } from "./lines-card";
import { ShippingCard } from "./shipping-card";
import { TotalsCard } from "./totals-card";
import { useCreate } from "./use-create";
import { usePreview } from "./use-preview";
import { useRegions } from "./use-regions";

/** A phone order: who, what, where to, and what it costs, while they are still on the line. */
export function DraftOrderBuilder({ find }: { find: string }) {
  const form = useNewBuilderForm();
  return (
    <BuilderForm form={form}>
      <Builder find={find} />
    </BuilderForm>
  );
}

function Builder({ find }: { find: string }) {
  const t = useTranslations("builder");
  const { form, regions, region } = useRegions();
  const preview = usePreview(form.values);
  const create = useCreate();
  useCrumb(t("title"));
  const { customer, email, items, codes, address } = form.values;
  const isTouched = Boolean(customer || email || items.length > 0 || codes.length > 0 || address.address_1);
  useLeaveGuard(isTouched && !create.isSuccess);

  const isBusy = create.isPending || create.isSuccess;
  const submit = () => {
    if (isBusy) return;
    if (form.validate().hasErrors) {
      // The first field that is wrong, once its message is on the page.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      return;
    }
    create.mutate();
  };
  useHotkeys([["mod+Enter", submit]], []);

  const button = (
    <Tooltip label={t("createKeys")}>
      <Button loading={isBusy} onClick={submit} fullWidth aria-keyshortcuts="Control+Enter Meta+Enter">
        {t("create")}
      </Button>
    </Tooltip>
  );
  return (
    <DetailPage
      title={t("title")}
      meta={t("subtitle")}
      aside={<TotalsCard preview={preview} currency={region?.currency_code} action={button} />}
    >
      <CustomerCard regions={regions} region={region} />
      <LinesCard region={region} preview={preview} find={find} />
      <DiscountCard preview={preview} />
      <AddressCard region={region} />
      <ShippingCard region={region} />
    </DetailPage>
  );
}
