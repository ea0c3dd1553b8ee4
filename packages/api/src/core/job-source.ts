import type { Database } from "@backroom/db";
import type { Config } from "../config";

/** What a job works with; it opens its transactions itself. */
export interface JobSource {
  db: Database;
  config: Config;
}

/** An event as its subscribers hear of it. */
export interface HeardEvent {
  id: string;
  name: string;
  resource_type: string;
  resource_id: string;
  data: Record<string, unknown>;
}
