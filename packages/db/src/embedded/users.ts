import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./file-lock";

let entries = 0;

/**
 * The list of processes that use an embedded server: one file each, named by process number. Whoever leaves last
 * stops the server, so that two programs share one and a crash of the one that started it leaves nothing behind.
 */
export const createUserList = (dataDir: string) => {
  const folder = join(dataDir, "postgres.users");

  /** Adds this process and returns the name of its entry. */
  const join_ = (): string => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    entries += 1;
    const entry = `${process.pid}-${entries}`;
    writeFileSync(join(folder, entry), "");
    return entry;
  };

  /** Removes an entry and says whether anyone is left. */
  const leave = (entry: string): { isLast: boolean } => {
    rmSync(join(folder, entry), { force: true });
    return { isLast: livingEntries().length === 0 };
  };

  const livingEntries = (): string[] => {
    const [living, dead] = partition(readdirSync(folder), (entry) => isAlive(Number.parseInt(entry, 10)));
    for (const entry of dead) rmSync(join(folder, entry), { force: true });
    return living;
  };

  return { join: join_, leave };
};

const partition = <Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];
