import type { Table, View } from "./view";

/** How the rows of a view lead to those of another. */

type Key = string;

export type Relation<T> = (
  | { readonly kind: "one"; readonly by: Key; readonly to: Key }
  | { readonly kind: "many"; readonly by: Key; readonly from: Key; readonly where?: string }
  | {
      readonly kind: "through";
      readonly table: Table;
      readonly from: Key;
      readonly to: Key;
      readonly orderBy?: string;
    }
) & {
  readonly view: () => View<unknown>;
  /** `one` shown as a list of at most one, the way v1 shows a product's `profiles`. */
  readonly asList?: boolean;
  /** Rows that are softly deleted are shown as well: an order keeps showing what was sold. */
  readonly withDeleted?: boolean;
  /** There may be thousands of rows, which are then read by column where their parent is read alone. */
  readonly isLong?: boolean;
  /** Carries the type of the member; there is no value. */
  readonly type?: T;
};

interface RelationOptions {
  withDeleted?: boolean;
}

interface ListOptions extends RelationOptions {
  isLong?: boolean;
}

/** The row that `by` of this row points to; null when there is none. */
export function one<T>(
  view: () => View<T>,
  options: { by: Key; to?: Key } & RelationOptions,
): Relation<T | null> {
  return { kind: "one", view, to: "id", ...options };
}

/** Like `one`, shown as a list. */
export function listOfOne<T>(view: () => View<T>, options: { by: Key }): Relation<T[]> {
  return { kind: "one", view, to: "id", asList: true, ...options };
}

/** The rows whose `by` points to this row. `where` is constant SQL over the child `t`. */
export function many<T>(
  view: () => View<T>,
  options: { by: Key; from?: Key; where?: string } & ListOptions,
): Relation<T[]> {
  return { kind: "many", view, from: "id", ...options };
}

/** The rows linked by a table of pairs. */
export function through<T>(
  view: () => View<T>,
  options: { table: Table; from: Key; to: Key; orderBy?: string } & ListOptions,
): Relation<T[]> {
  return { kind: "through", view, ...options };
}
