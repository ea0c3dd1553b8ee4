import { createDatabase, type Database, plannedForValues } from "@backroom/db";
import { callerFactory } from "../root";
import type { TestApi } from "./index";

/** Finds calls that read a large table from beginning to end instead of finding their rows by index. */
export interface ScanWatch {
  /**
   * The sequential scans in the plans of what a call reads, each as table and statement.
   * @param atLeast so many statements have to be seen
   */
  scannedBy(call: (api: TestApi["api"]) => Promise<{ count: number }>, atLeast?: number): Promise<string[]>;
  db: Database;
  close(): Promise<void>;
}

interface Statement {
  text: string;
  values: unknown[];
}

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A few rows are read faster than found. */
const smallTable = 1_000;

export function watchScans(t: TestApi): ScanWatch {
  const { db, pool, close } = createDatabase(t.url, { max: 4 });
  const statements: Statement[] = [];
  pool.on("connect", (connection) => {
    // pg's own `query`, called in whichever form the caller chose.
    const run = connection.query.bind(connection) as (...args: unknown[]) => Promise<unknown>;
    const record = (...args: unknown[]) => {
      const [text, values] = args;
      if (typeof text === "string") statements.push({ text, values: Array.isArray(values) ? values : [] });
      return run(...args);
    };
    connection.query = record as typeof connection.query;
  });

  async function nodesIn(options: string, text: string, given: unknown[]): Promise<PlanNode[]> {
    // A driver's own connection, because an explanation of placeholders has no values to send.
    const { rows } = await pool.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
      `explain (format json${options}) ${text}`,
      given,
    );
    return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan)));
  }

  async function scannedBy(
    call: (api: TestApi["api"]) => Promise<{ count: number }>,
    atLeast = 8,
  ): Promise<string[]> {
    statements.length = 0;
    const answer = await call(callerFactory({ ...t.context("admin"), db }));
    if (answer.count === 0) throw new Error("The call finds nothing, so its plan says nothing");
    const made = statements
      .splice(0)
      .filter(({ text }) => text.startsWith(plannedForValues) || /^(select|with)/.test(text));
    const { rows: tables } = await pool.query<{ relname: string }>(
      "select relname from pg_class where relkind = 'r' and reltuples > $1",
      [smallTable],
    );
    const large = new Set(tables.map(({ relname }) => relname));
    const scanned = new Set<string>();
    for (const { text, values } of made) {
      // As a prepared statement it may get a plan that does not know its values.
      const isForAnyValues = values.length > 0 && !text.startsWith(plannedForValues);
      const nodes = [
        ...(await nodesIn("", text, values)),
        ...(isForAnyValues ? await nodesIn(", generic_plan", text, []) : []),
      ];
      for (const node of nodes) {
        const table = node["Relation Name"];
        if (node["Node Type"] === "Seq Scan" && table && large.has(table)) scanned.add(`${table}: ${text}`);
      }
    }
    statements.length = 0;
    if (made.length < atLeast) throw new Error("Statements of the call were not seen");
    return [...scanned];
  }
  return { scannedBy, db, close };
}
