import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth-options";
import { readWithin, refuseTooLarge } from "@/server/limited-body";

const handler = NextAuth(authOptions);

/** The forms of next-auth are an e-mail, a password and a token. */
const bodyLimit = 64 * 1024;

/** `handler` reads the whole body before it looks at anything. */
async function handleForm(request: NextRequest, context: unknown): Promise<Response> {
  const read = await readWithin(request, bodyLimit).catch(refuseTooLarge);
  return read instanceof Response ? read : handler(new NextRequest(request.url, read), context);
}

export { handleForm as POST, handler as GET };
