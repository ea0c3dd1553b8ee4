import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateCurrencyInput, updateCurrencyInput } from "./schema";
import { currencyView } from "./view";

/** @returns the code as stored. @throws Refusal not_found */
export async function updateCurrency({ tx, emit }: Write, input: UpdateCurrencyInput): Promise<string> {
  const code = input.code.toLowerCase();
  const currency = await tx
    .selectFrom("currency")
    .select(["code", "includes_tax"])
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  if (!currency) throw notFound("Currency", input.code);
  const { includes_tax } = input;
  if (includes_tax === undefined) return code;
  await tx.updateTable("currency").set({ includes_tax }).where("code", "=", code).execute();
  emit({
    name: "currency.updated",
    resource_type: "currency",
    resource_id: code,
    data: { code },
    changes: changesBetween(currency, { includes_tax }),
  });
  return code;
}

export const update = operation
  .meta({
    route: "POST /admin/currencies/{code}",
    can: "store:write",
    tag: "Currencies",
    summary: "Update a currency",
    refuses: { not_found: "No currency has this code." },
    example: { code: "eur", includes_tax: true },
  })
  .input(updateCurrencyInput)
  .output(envelope("currency", currencyView.schema))
  .mutation(
    write(async (ctx, input) => {
      const code = await updateCurrency(ctx, input);
      return { currency: await show(ctx.tx, currencyView, code, {}, { by: "code" }) };
    }),
  );
