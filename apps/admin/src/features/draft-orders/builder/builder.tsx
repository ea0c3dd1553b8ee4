"use client";

import { DetailPage } from "@backroom/ui";
import { Alert, Button, Group } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { AddressCard } from "./address-card";
import { CustomerCard } from "./customer-card";
import { DiscountCard } from "./discount-card";
import { BuilderForm, useBuilderCheck, useNewBuilderForm } from "./form";
import { LinesCard } from "./lines-card";
import { ShippingCard } from "./shipping-card";
import { TotalsCard } from "./totals-card";
import { useCreate } from "./use-create";
import { useCustomerOfLink } from "./use-customer-of-link";
import { useKeptForm } from "./use-kept-form";
import { usePreview } from "./use-preview";
import { useRegions } from "./use-regions";

interface DraftOrderBuilderProps {
  /** Text that the product search starts with. */
  find: string;
  /** Id of the customer it is for; empty for nobody yet. */
  customerId: string;
}

/** A phone order: who, what, where to, and what it costs, while they are still on the line. */
export function DraftOrderBuilder(props: DraftOrderBuilderProps) {
  const form = useNewBuilderForm();
  return (
    <BuilderForm form={form}>
      <Builder {...props} />
    </BuilderForm>
  );
}

function Builder({ find, customerId }: DraftOrderBuilderProps) {
  const t = useTranslations("builder");
  const { form, regions, region } = useRegions();
  const preview = usePreview(form.values, region?.currency_code);
  const create = useCreate(region?.currency_code);
  const check = useBuilderCheck();
  // Checking waits for the schema to load; a second click meanwhile changes nothing.
  const isChecking = useRef(false);
  useCrumb(t("title"));
  const kept = useKeptForm(create.isSuccess);
  useCustomerOfLink(customerId);

  const isBusy = create.isPending || create.isSuccess;
  const submit = async () => {
    if (isBusy || isChecking.current) return;
    isChecking.current = true;
    const errors = await check(form.getValues()).finally(() => {
      isChecking.current = false;
    });
    // The messages are on the page before the first field that is wrong gets the focus.
    flushSync(() => form.setErrors(errors));
    if (Object.keys(errors).length > 0) {
      document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
      return;
    }
    create.mutate();
  };
  useHotkeys([["mod+Enter", () => void submit()]], []);

  const button = (
    <Button
      loading={isBusy}
      onClick={submit}
      fullWidth
      title={t("createKeys")}
      aria-keyshortcuts="Control+Enter Meta+Enter"
    >
      {t("create")}
    </Button>
  );
  return (
    <DetailPage
      title={t("title")}
      meta={t("subtitle")}
      aside={<TotalsCard preview={preview} currency={region?.currency_code} action={button} />}
    >
      {kept.isRestored && (
        <Alert py="xs">
          <Group justify="space-between">
            {t("restored")}
            <Button size="compact-xs" variant="default" onClick={kept.startOver}>
              {t("startOver")}
            </Button>
          </Group>
        </Alert>
      )}
      <CustomerCard regions={regions} region={region} />
      <LinesCard region={region} preview={preview} find={find} />
      <DiscountCard preview={preview} currency={region?.currency_code} />
      <AddressCard region={region} />
      <ShippingCard region={region} />
    </DetailPage>
  );
}
