/** The cookie travels to every port of localhost: a page of another origin is not to write with it. */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== request.headers.get("host"));
}

export const refuseForeign = (): Response =>
  Response.json({ message: "Requests from other origins are refused" }, { status: 403 });
