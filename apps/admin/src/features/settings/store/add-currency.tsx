import { Select } from "@backroom/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { useWrite } from "@/lib/write";
import { useCurrencyName } from "./use-currency-name";

/** As many as there are; the list of ISO currencies is short. */
const all = 500;

/** One of the currencies that the shop does not sell in yet. */
export function AddCurrency({ taken }: { taken: readonly { code: string }[] }) {
  const t = useTranslations("settings.currencies");
  const api = useApi();
  const client = useApiClient();
  const nameOf = useCurrencyName();
  const query = useQuery(api.currencies.list.queryOptions({ limit: all }, { staleTime: 600_000 }));
  const add = useWrite({
    call: (own, code: string, options) => own.store.addCurrency.mutate({ code }, options),
    says: (_, code) => t("added", { code: code.toUpperCase() }),
    undo: (_, code) => () => client.store.removeCurrency.mutate({ code }),
  });
  const codes = new Set(taken.map(({ code }) => code));
  return (
    <Select
      size="xs"
      w={190}
      searchable
      aria-label={t("add")}
      placeholder={t("add")}
      nothingFoundMessage={t("nothing")}
      value={null}
      disabled={add.isPending}
      onChange={(code) => code && add.run(code)}
      data={(query.data?.currencies ?? [])
        .filter(({ code }) => !codes.has(code))
        .map(({ code }) => ({ value: code, label: `${code.toUpperCase()} ${nameOf(code)}` }))}
    />
  );
}
