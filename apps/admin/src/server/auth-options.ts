import { type Role, signIn } from "@backroom/api";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { credentialsIn, problemOf } from "./authorize";
import { clientAddress } from "./client-address";
import { backend } from "./database";
import { endSessionsOf } from "./end-sessions";
import { sessionSeconds } from "./session-age";

declare module "next-auth" {
  interface User {
    role: Role;
    sessionVersion: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    userId: string;
    role: Role;
    sessionVersion: number;
    /** Milliseconds; next-auth gives a token more time whenever it is asked about it, from whoever has it. */
    signedInAt?: number;
  }
}

/** next-auth keeps the session in a signed and encrypted cookie; `session.ts` asks the database whether it still counts. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (given, request) => {
        const asked = credentialsIn(given);
        if (!asked) return null;
        const { db, config } = backend();
        try {
          const user = await signIn(db, config, clientAddress(config, request.headers), asked);
          // No more than tells who it is: what grows with a name would not fit into one cookie.
          return { id: user.id, role: user.role, sessionVersion: user.session_version };
        } catch (error) {
          const problem = problemOf(error);
          if (problem) throw problem;
          return null;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user
        ? {
            ...token,
            userId: user.id,
            role: user.role,
            sessionVersion: user.sessionVersion,
            signedInAt: Date.now(),
          }
        : token,
  },
  events: {
    signOut: async ({ token }) => {
      await endSessionsOf(backend().db, token.userId, token.sessionVersion);
    },
  },
};
