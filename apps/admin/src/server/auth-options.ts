import { Refusal, type Role, signIn } from "@backroom/api";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "./client-address";
import { backend } from "./database";
import { endSessionsOf } from "./end-sessions";

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
  }
}

const tenHours = 10 * 60 * 60;

/** next-auth keeps the session in a signed and encrypted cookie; `session.ts` asks the database whether it still counts. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: tenHours },
  pages: { signIn: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (given, request) => {
        if (!given?.email || !given.password) return null;
        const { db, config } = backend();
        try {
          const user = await signIn(db, config, clientAddress(config, request.headers), given);
          const name = [user.first_name, user.last_name].filter(Boolean).join(" ");
          return {
            id: user.id,
            email: user.email,
            name,
            role: user.role,
            sessionVersion: user.session_version,
          };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          // next-auth hands the message of an error on to the form, and says nothing for null.
          if (error.kind === "rate_limited") throw new Error(error.message);
          return null;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { ...token, userId: user.id, role: user.role, sessionVersion: user.sessionVersion } : token,
  },
  events: {
    signOut: async ({ token }) => {
      await endSessionsOf(backend().db, token.userId, token.sessionVersion);
    },
  },
};
