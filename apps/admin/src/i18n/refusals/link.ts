import type { AppRouter } from "@backroom/api";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { Language } from "@/messages";
import { refusalsIn } from "./load";

/** Text of an amount in minor units. */
type FormatMoney = (language: string, amount: number, currency: string) => string;

/** Refusals reach the pages as their reader says it, the sentence and the messages of fields alike. */
export const refusalsLink =
  (language: Language, formatMoney: FormatMoney): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => {
          const currency = currencyOf(op);
          const money = currency ? (amount: number) => formatMoney(language, amount, currency) : undefined;
          void translated(error, language, money).then((said) => observer.error(said));
        },
      }),
    );

/** The page says which currency its amounts are in (`withHeaders`), or the input itself does. */
function currencyOf({ context, input }: { context: Record<string, unknown>; input: unknown }) {
  const own = typeof input === "object" && input !== null && "currency_code" in input && input.currency_code;
  const currency = context.currency ?? own;
  return typeof currency === "string" ? currency : undefined;
}

async function translated(
  error: TRPCClientError<AppRouter>,
  language: Language,
  money?: (amount: number) => string,
): Promise<TRPCClientError<AppRouter>> {
  const { shape, data, meta } = error;
  if (!shape || !data) return error;
  const translator = await refusalsIn(language);
  if (!translator) return error;
  const { message, fields } = translator.said(
    { message: error.message, fields: data.fields ?? [] },
    { money },
  );
  const own = { ...shape, message, data: { ...data, fields } };
  return new TRPCClientError(message, { result: { error: own }, cause: error, meta });
}
