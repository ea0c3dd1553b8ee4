import type { Outputs } from "@/lib/api";

export type Me = Outputs["auth"]["get"]["user"];
