import type { Outputs } from "@/lib/api";

export type ShownCollection = Outputs["collections"]["get"]["collection"];
