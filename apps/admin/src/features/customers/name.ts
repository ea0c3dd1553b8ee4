interface Named {
  first_name: string | null;
  last_name: string | null;
}

/** Empty for somebody of whom only the e-mail is known. */
export const nameOf = (person: Named | null | undefined): string =>
  [person?.first_name, person?.last_name].filter(Boolean).join(" ");
