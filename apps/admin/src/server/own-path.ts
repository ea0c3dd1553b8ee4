/** An address that nobody has: what does not stay on it leads elsewhere. */
const here = "http://admin.invalid";

/**
 * Where sign-in leads back to: a path of our own, read as browsers read it. They drop tabs and line ends and take
 * `\\` for `/`, so that `/\t/elsewhere.example` is an address of somebody else.
 */
export function ownPath(given: unknown): string {
  if (typeof given !== "string" || !given.startsWith("/") || !URL.canParse(given, here)) return "/";
  const { origin, pathname, search, hash } = new URL(given, here);
  return origin === here && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : "/";
}
