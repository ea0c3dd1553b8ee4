"use client";

import { DetailPage, Section } from "@backroom/ui";
import { Button, Group, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useLatest } from "@/features/sheet/use-latest";
import { useCrumb } from "@/frame/crumbs";
import { useCreateForm } from "@/lib/create-form";
import { Link } from "@/lib/near-link";
import { DetailsCard } from "./create/details-card";
import { OptionsCard } from "./create/options-card";
import { OrganiseCard, StatusCard } from "./create/organise-card";
import { createInput, emptyProduct, invalidCells } from "./create/values";
import { maxVariants, variantCount } from "./create/variants";
import { VariantsCard } from "./create/variants-card";
import { usePlaces } from "./use-places";

const MediaField = dynamic(() => import("./fields/media-field").then((module) => module.MediaField), {
  ssr: false,
  loading: () => <Skeleton h={120} />,
});

export function CreateProduct() {
  const t = useTranslations("products");
  const router = useRouter();
  const places = usePlaces();
  const currencies = places?.currencies ?? [];
  useCrumb(t("new"));
  const { form, isBusy, submit } = useCreateForm({
    initial: emptyProduct,
    inputOf: (values) => createInput(values, currencies),
    create: (client, input, options) => client.products.create.mutate(input, options),
    schema: async () => (await import("@backroom/api/schemas/products")).createProductInput,
    check: (values) => ({
      ...(invalidCells(values) > 0
        ? { variants: t("variantFields.invalid", { count: invalidCells(values) }) }
        : {}),
      ...(variantCount(values.options) > maxVariants
        ? {
            variants: t("options.tooMany", { count: variantCount(values.options), max: maxVariants }),
          }
        : {}),
    }),
    says: ({ product }) => t("createdToast", { title: product.title }),
    onCreated: ({ product }) => router.push(`/products/${product.id}`),
  });
  // Prices need to know their currencies.
  const send = useLatest(() => void (places && submit()));
  // The key also ends the editing of a cell, whose value is there one frame later.
  useHotkeys([["mod+Enter", () => requestAnimationFrame(send)]], []);
  const { images, thumbnail } = form.values;

  return (
    <DetailPage
      title={t("new")}
      actions={
        <Group gap={8}>
          <Button component={Link} href="/products" variant="default">
            {t("cancel")}
          </Button>
          <Button
            loading={isBusy}
            disabled={!places}
            onClick={send}
            title={t("createKeys")}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {t("create")}
          </Button>
        </Group>
      }
      aside={
        <>
          <StatusCard form={form} />
          <OrganiseCard form={form} />
        </>
      }
    >
      <DetailsCard form={form} />
      <Section title={t("media.title")}>
        <MediaField
          value={{ images, thumbnail }}
          onChange={(change) => form.setValues(change(form.getValues()))}
          error={imageError(form.errors)}
        />
      </Section>
      <OptionsCard form={form} />
      {places ? <VariantsCard form={form} currencies={currencies} /> : <Skeleton h={140} />}
    </DetailPage>
  );
}

/** The first message about a picture; they have no fields of their own. */
function imageError(errors: Readonly<Record<string, unknown>>): string | undefined {
  const found = Object.entries(errors).find(([path]) => /^(images|thumbnail)/.test(path))?.[1];
  return typeof found === "string" ? found : undefined;
}
