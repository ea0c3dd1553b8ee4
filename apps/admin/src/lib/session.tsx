"use client";

import type { Permission } from "@backroom/api";
import { may } from "@backroom/api/permissions";
import { ListOwner } from "@backroom/ui";
import { createContext, type ReactNode, useContext } from "react";
import type { SignedIn } from "@/server/session";

const SessionContext = createContext<SignedIn | null>(null);

export function SessionProvider({ user, children }: { user: SignedIn; children: ReactNode }) {
  return (
    <SessionContext value={user}>
      <ListOwner value={user.id}>{children}</ListOwner>
    </SessionContext>
  );
}

/** Who is signed in. */
export function useUser(): SignedIn {
  const user = useContext(SessionContext);
  if (!user) throw new Error("There is no session outside the shop's frame.");
  return user;
}

/** Whether the one who is signed in may do something: controls that the server would refuse are not shown. */
export function useCan(): (permission: Permission) => boolean {
  const { role } = useUser();
  return (permission) => may(role, permission);
}
