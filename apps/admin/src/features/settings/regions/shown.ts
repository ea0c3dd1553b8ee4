import type { Outputs } from "@/lib/api";

export type Region = Outputs["regions"]["get"]["region"];
