import { z } from "zod";
import type { Plan, Row } from "./plan";
import { unpack } from "./read-one-unpack";
import type { Computed } from "./view";

/** What is left to do for a row that `read-one.ts` has read: long relations, moments and computed members. */

interface Finish {
  /** Columns that hold a moment. */
  moments: string[];
  computed: [name: string, from: Computed["from"]][];
}

const finishes = new WeakMap<Plan, Finish>();

function finishOf(plan: Plan): Finish {
  const known = finishes.get(plan);
  if (known) return known;
  const finish: Finish = {
    moments: plan.names.filter((name) => isMoment(plan.view.columns[name])),
    computed: Object.entries(plan.view.computed).flatMap(([name, { needs, from }]) =>
      plan.relations.some((planned) => planned.name === needs) ? [[name, from]] : [],
    ),
  };
  finishes.set(plan, finish);
  return finish;
}

function isMoment(schema: z.ZodType | undefined): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType && isMoment(inner);
  }
  return schema instanceof z.ZodISODateTime;
}

/** Its own columns have come through the parsers of `wire-types.ts`; those of its relations are JSON. */
export function finishRoot(row: Row, plan: Plan): void {
  finishRelations([row], plan);
  compute([row], plan);
}

/** Children first, as for rows read in pages. */
function finishRelations(rows: readonly Row[], plan: Plan): void {
  for (const planned of plan.relations) {
    const { moments, computed } = finishOf(planned.plan);
    if (planned.relation.isLong) {
      const names = computed.map(([name]) => name);
      for (const row of rows) unpack(row, planned, names);
    }
    const children = rows.flatMap((row) => rowsAt(row, planned.name));
    if (children.length === 0) continue;
    for (const name of moments) writeMoments(children, name);
    finishRelations(children, planned.plan);
    compute(children, planned.plan);
  }
}

/** The statement nested rows of the child's view under this name. */
function rowsAt(row: Row, name: string): Row[] {
  const value = row[name];
  if (Array.isArray(value)) return value as Row[];
  return value === null ? [] : [value as Row];
}

function compute(rows: readonly Row[], plan: Plan): void {
  for (const [name, from] of finishOf(plan).computed) for (const row of rows) row[name] = from(row);
}

/** Neighbours were often written in one transaction, and have one text in memory then. */
function writeMoments(rows: readonly Row[], name: string): void {
  let last: unknown;
  let written: unknown;
  for (const row of rows) {
    const value = row[name];
    if (typeof value !== "string") continue;
    if (value !== last) written = momentOfJson(value);
    last = value;
    row[name] = written;
  }
}

const isoLength = "2026-11-21T18:39:00.123+00:00".length;

/**
 * The moment as `wire-types.ts` of the database writes it. Postgres writes it into JSON in a form of its own, without
 * zeros at the end of the fraction, but many times as fast as `to_char` would write ours.
 */
function momentOfJson(text: string): string {
  if (text.length === isoLength && text.endsWith("+00:00")) return `${text.slice(0, 23)}Z`;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
