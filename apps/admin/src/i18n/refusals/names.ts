/** What people call the fields of the API. */
export interface Names {
  /** By the last word of a path: `first_name`. */
  fields: Readonly<Record<string, string>>;
  /** One of a list, by the list's name: `items`. */
  lines: Readonly<Record<string, string>>;
}

/** `items.0.quantity` is `line 1, quantity`. A name that is not known is said in the API's own words. */
export function nameOfPath(path: string, { fields, lines }: Names): string {
  const parts = path.split(".");
  const names = parts.flatMap((part, index) => {
    if (/^\d+$/.test(part)) return [];
    const place = parts[index + 1];
    if (place === undefined || !/^\d+$/.test(place)) return [fields[part] ?? plain(part)];
    // The first of a list is number 0 to programs, and number 1 to people.
    return [`${lines[part] ?? plain(part)} ${Number(place) + 1}`];
  });
  return names.join(", ");
}

const plain = (name: string) => name.replace(/_ids?$/, "").replaceAll("_", " ");
