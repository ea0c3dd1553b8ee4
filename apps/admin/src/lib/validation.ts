import { useTranslations } from "use-intl";
import type { ZodError, ZodType } from "zod";
import { useLanguage } from "@/i18n/language";
import { isAmount } from "@/i18n/refusals/amounts";
import { refusalsIn } from "@/i18n/refusals/load";

/** A schema of the API, loaded when a form is first sent: a page need not carry it before. */
export type SchemaLoader = () => Promise<ZodType>;

type Issue = ZodError["issues"][number];

/** Whether the schema brings words of its own, which are the server's. */
const isWorded = (issue: Issue): boolean =>
  issue.code === "custom" ||
  (issue.code === "invalid_format" && issue.format !== "email" && issue.message.startsWith("must "));

/** The first message of every field, in the reader's language; fields are dotted paths. */
export function useValidation() {
  const t = useTranslations("validation");
  const { language } = useLanguage();
  const textOf = (issue: Issue): string => {
    if (issue.code === "invalid_type")
      return issue.input === undefined || issue.input === null ? t("required") : t("invalid");
    if (issue.code === "too_small") {
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1 ? t("required") : t("tooShort", { min: Number(issue.minimum) });
      if (issue.origin === "array") return t("required");
      if (Number(issue.minimum) > 0 && isAmount(issue.path.join("."))) return t("amountSmall");
      return t("tooSmall", { min: Number(issue.minimum) });
    }
    if (issue.code === "too_big") {
      // Its limit is in minor units, and nobody here knows of which currency.
      if (isAmount(issue.path.join("."))) return t("amountBig");
      return issue.origin === "string"
        ? t("tooLong", { max: Number(issue.maximum) })
        : t("tooBig", { max: Number(issue.maximum) });
    }
    if (issue.code === "invalid_format" && issue.format === "email") return t("email");
    return isWorded(issue) ? issue.message : t("invalid");
  };
  return async (schema: SchemaLoader, input: unknown): Promise<Record<string, string>> => {
    // Without a network the schema may be missing; the server checks the same when it is sent.
    const loaded = await schema().catch(() => undefined);
    if (!loaded) return {};
    const result = loaded.safeParse(input, { reportInput: true });
    const errors: Record<string, string> = {};
    const issues = result.error?.issues ?? [];
    const translator = issues.some(isWorded) ? await refusalsIn(language) : undefined;
    for (const issue of issues) {
      const text = textOf(issue);
      errors[issue.path.join(".")] ??= isWorded(issue) ? (translator?.text(text) ?? text) : text;
    }
    return errors;
  };
}
