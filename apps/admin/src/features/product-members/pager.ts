/** The arrows of Mantine's pager are pictures, so they get names. */
export const controlNames =
  (t: (key: "previous" | "next") => string) =>
  (control: string): { "aria-label"?: string } =>
    control === "previous" || control === "next" ? { "aria-label": t(control) } : {};
