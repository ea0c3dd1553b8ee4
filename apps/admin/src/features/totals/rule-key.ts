/** `What is left to pay.` is `what_is_left_to_pay` in the catalogues. */
export const ruleKey = (rule: string): string =>
  rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
