import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { ancestors } from "../package-root";

/** The user a Postgres program runs as. */
export interface OsUser {
  uid: number;
  gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Postgres refuses to run as root, so as root its programs run as the user `postgres`, made when there is none. */
export const findPostgresUser = (): OsUser => {
  const known = lookUp("postgres");
  if (known) return known;
  try {
    execFileSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  } catch {
    // The group may exist without the user; if not, the next step says so.
  }
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--gid", "postgres", "postgres"], {
      stdio: "ignore",
    });
  } catch (cause) {
    throw new Error(
      "Postgres cannot run as root, and the user `postgres` could not be created. Start as another user.",
      {
        cause,
      },
    );
  }
  const made = lookUp("postgres");
  if (!made) throw new Error("The user `postgres` was created but is not found.");
  return made;
};

const lookUp = (name: string): OsUser | undefined => {
  try {
    const id = (option: string) =>
      Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
};

/** Whether a user can reach a folder, which needs the right to enter each folder above it. */
export const canReach = (user: OsUser, folder: string): boolean =>
  ancestors(folder).every((part) => {
    const { mode, uid, gid } = statSync(part);
    if (uid === user.uid) return (mode & 0o100) !== 0;
    if (gid === user.gid) return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
  });
