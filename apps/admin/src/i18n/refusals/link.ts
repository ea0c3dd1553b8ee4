import type { AppRouter } from "@backroom/api";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { Language } from "@/messages";
import { refusalsIn } from "./load";

/** Refusals reach the pages in the reader's language, the sentence and the messages of fields alike. */
export const refusalsLink =
  (language: Language): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => void translated(error, language).then((said) => observer.error(said)),
      }),
    );

async function translated(
  error: TRPCClientError<AppRouter>,
  language: Language,
): Promise<TRPCClientError<AppRouter>> {
  const { shape, data, meta } = error;
  if (!shape || !data) return error;
  const translator = await refusalsIn(language);
  if (!translator) return error;
  const { message, fields } = translator.said({ message: error.message, fields: data.fields ?? [] });
  const own = { ...shape, message, data: { ...data, fields } };
  return new TRPCClientError(message, { result: { error: own }, cause: error, meta });
}
