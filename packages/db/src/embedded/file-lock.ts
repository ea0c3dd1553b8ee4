import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";

const heartbeatMillis = 2_000;
/** A holder that has not been seen for so long is dead, even if another process has its number now. */
const staleMillis = 30_000;

export interface LockOptions {
  timeoutMillis?: number;
  /** Told once when another process holds the lock. */
  onWait?: () => void;
}

/** Runs `work` while no other process of this machine holds the lock file. The lock of a dead process is taken over. */
export const withFileLock = async <Result>(
  file: string,
  work: () => Promise<Result>,
  { timeoutMillis = 120_000, onWait }: LockOptions = {},
): Promise<Result> => {
  const token = `${process.pid} ${Math.random().toString(36).slice(2)}`;
  const deadline = Date.now() + timeoutMillis;
  for (let tries = 0; !acquire(file, token); tries += 1) {
    if (tries === 10) onWait?.();
    if (Date.now() > deadline)
      throw new Error(`Another process holds ${file}. If none is running, delete that file.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMillis);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (read(file) === token) rmSync(file, { force: true });
  }
};

const acquire = (file: string, token: string): boolean => {
  const draft = `${file}.${token.replace(" ", "-")}`;
  writeFileSync(draft, token, { mode: 0o600 });
  try {
    // A link appears with its content at once; a file made in place could be read while it is still empty.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    removeIfStale(file);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
};

const removeIfStale = (file: string): void => {
  const seen = read(file);
  if (seen === undefined || (isAlive(Number.parseInt(seen, 10)) && ageOf(file) < staleMillis)) return;
  const aside = `${file}.${process.pid}-stale`;
  try {
    renameSync(file, aside);
    // Between looking and renaming, another process may have taken the lock over: it gets it back.
    if (read(aside) !== seen) linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    if (!isCode(error, "ENOENT") && !isCode(error, "EEXIST")) throw error;
  }
};

const ageOf = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
};

const touch = (file: string): void => {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Someone deleted the file by hand; the work goes on.
  }
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
};

/** Whether a process with this number exists, whoever it belongs to. */
export const isAlive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
};

/** Whether an error of Node's system calls has this code. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
