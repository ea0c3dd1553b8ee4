import { type ChildProcess, spawn } from "node:child_process";
import { dirname } from "node:path";
import { canReach, type OsUser } from "./os-user";

export interface Program {
  file: string;
  args: string[];
  /** Set when this process is root. */
  user: OsUser | undefined;
  /** Folders the program works in. */
  folders: string[];
  /** A file descriptor for its output; left out, the output is to be read from the child. */
  output?: number;
}

/**
 * Starts a Postgres program in a process group of its own, so that Ctrl-C in the terminal reaches Node alone, which
 * then stops the database after the work that needs it.
 */
export const startProgram = ({ file, args, user, folders, output }: Program): ChildProcess => {
  const [command, commandArgs, identity] = asUser(file, args, user, [dirname(file), ...folders]);
  const stdio = output ?? "pipe";
  return spawn(command, commandArgs, {
    ...identity,
    cwd: "/",
    detached: true,
    windowsHide: true,
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
  });
};

const asUser = (file: string, args: string[], user: OsUser | undefined, folders: string[]) => {
  if (user === undefined) return [file, args, {}] as const;
  if (folders.every((folder) => canReach(user, folder))) return [file, args, user] as const;
  // A project below /root: its folders are closed to every other user. The program keeps the one right it lacks.
  const rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  return ["setpriv", [...identity, ...rights, "--", file, ...args], {}] as const;
};
