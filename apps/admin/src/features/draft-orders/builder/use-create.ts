import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newKey, useApi, useApiClient, withHeaders } from "@/lib/api";
import { useNotify } from "@/lib/notify";
import { useBuilderForm } from "./form";
import { fieldOf, inputOf } from "./values";

/** Creates the draft; however often it is tried, the key of this form makes it one record. */
export function useCreate(currency?: string) {
  const t = useTranslations("builder");
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const form = useBuilderForm();
  const [idempotencyKey] = useState(newKey);
  return useMutation({
    mutationFn: () =>
      client.draftOrders.create.mutate(inputOf(form.getValues()), withHeaders({ idempotencyKey, currency })),
    onSuccess: ({ draft_order }) => {
      queryClient.invalidateQueries({ queryKey: api.draftOrders.list.queryKey() });
      notify.done(t("created", { number: draft_order.display_id }));
      router.replace(`/draft-orders/${draft_order.id}`);
    },
    onError: (error) => {
      const { fields } = notify.failed(error, t("failed"));
      form.setErrors(Object.fromEntries(fields.map(({ path, message }) => [fieldOf(path), message])));
    },
  });
}
