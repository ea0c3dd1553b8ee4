import { normalizeDiscountCode } from "@backroom/domain";
import { Section } from "@backroom/ui";
import { Button, Group, Pill, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApiClient, withHeaders } from "@/lib/api";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { useBuilderForm } from "./form";
import { type Preview, previewInput } from "./use-preview";

/** A code is tried out before it is taken: a refused one says why and changes nothing. */
export function DiscountCard({ preview, currency }: { preview: Preview; currency: string | undefined }) {
  const t = useTranslations("builder.discount");
  const client = useApiClient();
  const form = useBuilderForm();
  const textOf = useProblemText();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const { codes } = form.values;

  const attempt = useMutation({
    mutationFn: (code: string) =>
      client.draftOrders.create.mutate(
        previewInput({ ...form.getValues(), codes: [...form.getValues().codes, code] }),
        withHeaders({ isDryRun: true, currency }),
      ),
    onSuccess: ({ draft_order }, code) => {
      // Beside free shipping a cart keeps one discount: the first.
      const isKept = draft_order.cart?.discounts?.some((discount) => discount.code === code) ?? false;
      if (!isKept) return setRefusal(t("onlyOne", { code, kept: codes.join(", ") }));
      form.setFieldValue("codes", [...form.getValues().codes, code]);
      setText("");
    },
    onError: (error) => setRefusal(textOf(problemOf(error))),
  });

  const apply = () => {
    const code = normalizeDiscountCode(text);
    if (code === "" || attempt.isPending) return;
    if (codes.includes(code)) return setRefusal(t("already", { code }));
    setRefusal(null);
    attempt.mutate(code);
  };
  const refusedLater = preview.problem?.fields.find(({ path }) => path.startsWith("discounts"))?.message;

  return (
    <Section title={t("title")}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t("label")}
          placeholder={t("placeholder")}
          value={text}
          error={refusal ?? refusedLater ?? form.errors.codes}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefusal(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) apply();
          }}
        />
        <Button variant="default" onClick={apply} loading={attempt.isPending} disabled={text.trim() === ""}>
          {t("apply")}
        </Button>
      </Group>
      {codes.length > 0 && (
        <Group gap={6} mt="sm">
          {codes.map((code) => (
            <Pill
              key={code}
              size="sm"
              withRemoveButton
              removeButtonProps={{ "aria-label": t("remove", { code }), "aria-hidden": false, tabIndex: 0 }}
              onRemove={() =>
                form.setFieldValue(
                  "codes",
                  codes.filter((known) => known !== code),
                )
              }
            >
              {code}
            </Pill>
          ))}
        </Group>
      )}
    </Section>
  );
}
