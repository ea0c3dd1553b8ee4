import { type NextRequest, NextResponse } from "next/server";

/**
 * Content security policy with a nonce per request: no script runs but our own. Styles stay inline because
 * Mantine sets its variables that way; pictures may come from wherever a merchant keeps them.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Layouts do not know the address they are for; sign-in leads back to it.
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next takes the nonce for its own scripts from this request header.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** The server keeps uploaded pictures and those of the demo store; `backroom start` says where it is. */
const pictures = process.env.BACKROOM_PUBLIC_URL ?? "http://localhost:9000";
const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https: ${pictures}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

export const config = { matcher: ["/((?!_next/static|_next/image|api/|icon.svg).*)"] };
