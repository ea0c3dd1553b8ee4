import type { Outputs } from "@/lib/api";

export type Store = Outputs["store"]["get"]["store"];
