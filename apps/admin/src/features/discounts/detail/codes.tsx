import { QuantityInput, Section } from "@backroom/ui";
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { useCreateForm } from "@/lib/create-form";
import { FormFrame } from "@/lib/form-frame";
import { LoadError } from "@/lib/load-error";
import { NameLink } from "@/lib/name-link";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { CodeInput } from "../form/code-input";
import type { ShownDiscount } from "../shown";
import classes from "./codes.module.css";

type Code = Outputs["discounts"]["list"]["discounts"][number];

const step = 20;

/** The codes that were made from a dynamic discount, each with its own uses and end. */
export function DynamicCodes({ discount }: { discount: ShownDiscount }) {
  const t = useTranslations("discounts.codes");
  const format = useFormatter();
  const api = useApi();
  const can = useCan();
  const mayChange = can("discounts:write");
  const [limit, setLimit] = useState(step);
  const query = useQuery(
    api.discounts.list.queryOptions(
      { parent_discount_id: discount.id, limit, expand: "" },
      { placeholderData: keepPreviousData },
    ),
  );
  const remove = useWrite({
    call: (client, { code }: Code, options) =>
      client.discounts.deleteCode.mutate({ id: discount.id, code }, options),
    says: (_answer, { code }) => t("deleted", { code }),
  });
  const usageOf = ({ usage_count: used, usage_limit: most }: Code) =>
    most === null ? t("usedUnlimited", { used }) : t("used", { used, limit: most });
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        {mayChange && <NewCode key={query.data?.count} discountId={discount.id} />}
        {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
        {query.data?.count === 0 && (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        )}
        <ul className={classes.list}>
          {query.data?.discounts.map((code) => (
            <li key={code.id} className={classes.row}>
              <NameLink href={`/discounts/${code.id}`}>{code.code}</NameLink>
              <Text component="span" size="sm" c="dimmed">
                {[
                  usageOf(code),
                  code.ends_at &&
                    t("until", { date: format.dateTime(new Date(code.ends_at), { dateStyle: "medium" }) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              {mayChange && (
                <ActionIcon aria-label={t("delete", { code: code.code })} onClick={() => remove.run(code)}>
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {query.data && query.data.count > limit && limit < 1000 && (
          <Button variant="subtle" size="xs" onClick={() => setLimit(Math.min(1000, limit * 5))}>
            {t("more")}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

function NewCode({ discountId }: { discountId: string }) {
  const t = useTranslations("discounts.codes");
  const initial: { code: string; usage_limit: number | null } = { code: "", usage_limit: 1 };
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: ({ code, usage_limit }) => ({ id: discountId, code: code.trim(), usage_limit }),
    schema: async () => (await import("@backroom/api/schemas/discounts")).dynamicCodeInput,
    create: (client, input, options) => client.discounts.createCode.mutate(input, options),
    says: ({ discount }) => t("created", { code: discount.code }),
    // The list has one more then, and a form for the next one.
    onCreated: () => undefined,
  });
  return (
    <FormFrame onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <CodeInput
          flex="1 1 180px"
          label={t("new")}
          onGenerate={(code) => form.setFieldValue("code", code)}
          {...form.getInputProps("code")}
        />
        <QuantityInput
          label={t("limit")}
          w={110}
          value={form.values.usage_limit}
          error={form.errors.usage_limit}
          onChange={(usage_limit) => form.setFieldValue("usage_limit", usage_limit)}
        />
        <Button type="submit" variant="default" loading={isBusy}>
          {t("create")}
        </Button>
      </Group>
    </FormFrame>
  );
}
