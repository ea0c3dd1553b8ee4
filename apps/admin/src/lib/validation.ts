import { useTranslations } from "use-intl";
import type { ZodError, ZodType } from "zod";

/** A schema of the API, loaded when a form is first sent: a page need not carry it before. */
export type SchemaLoader = () => Promise<ZodType>;

type Issue = ZodError["issues"][number];

/** The first message of every field, in the reader's language; fields are dotted paths. */
export function useValidation() {
  const t = useTranslations("validation");
  const textOf = (issue: Issue): string => {
    if (issue.code === "invalid_type")
      return issue.input === undefined || issue.input === null ? t("required") : t("invalid");
    if (issue.code === "too_small") {
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1 ? t("required") : t("tooShort", { min: Number(issue.minimum) });
      if (issue.origin === "array") return t("required");
      return t("tooSmall", { min: Number(issue.minimum) });
    }
    if (issue.code === "too_big") {
      return issue.origin === "string"
        ? t("tooLong", { max: Number(issue.maximum) })
        : t("tooBig", { max: Number(issue.maximum) });
    }
    if (issue.code === "invalid_format") return issue.format === "email" ? t("email") : t("invalid");
    return issue.code === "custom" ? issue.message : t("invalid");
  };
  return async (schema: SchemaLoader, input: unknown): Promise<Record<string, string>> => {
    // Without a network the schema may be missing; the server checks the same when it is sent.
    const loaded = await schema().catch(() => undefined);
    if (!loaded) return {};
    const result = loaded.safeParse(input, { reportInput: true });
    const errors: Record<string, string> = {};
    for (const issue of result.error?.issues ?? []) errors[issue.path.join(".")] ??= textOf(issue);
    return errors;
  };
}
