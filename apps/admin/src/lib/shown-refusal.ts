import type { Problem } from "./problem";

/** What assistive technology reads of a field beside its label: hints, and why it is wrong. */
const saidAt = (field: Element): string[] =>
  `${field.getAttribute("aria-describedby") ?? ""} ${field.getAttribute("aria-errormessage") ?? ""}`
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? "");

/**
 * Looks whether each sentence of a refusal stands at a field of the page, so that nothing more has to say it, and then
 * leads to the first of them. Which fields a form shows is its own affair, so the page itself is asked.
 */
export function isShownAtFields({ fields }: Pick<Problem, "fields">): boolean {
  const wrong = [...document.querySelectorAll<HTMLElement>("[aria-invalid='true']")];
  const shown: HTMLElement[] = [];
  for (const { message } of fields) {
    // Two paths refused alike need two fields that say so.
    const field = wrong.find((each) => !shown.includes(each) && saidAt(each).includes(message.trim()));
    if (!field) return false;
    shown.push(field);
  }
  wrong.find((each) => shown.includes(each))?.focus();
  return shown.length > 0;
}
