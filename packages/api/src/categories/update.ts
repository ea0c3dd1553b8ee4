import type { Tx } from "@backroom/db";
import { rankCategories } from "@backroom/domain";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { parentOf } from "./create";
import { type UpdateCategoryInput, updateCategoryInput } from "./schema";
import { childrenOf, holdTree, lockCategory, movePaths, pathOfParent, placeCategories } from "./store";
import { showCategory } from "./tree";
import { categoryView, type ProductCategory } from "./view";

type Category = Pick<ProductCategory, "id" | "mpath" | "rank" | "parent_category_id">;

/**
 * Moves a category to a rank, to a parent, or both; the siblings it leaves and meets close up (catalog.md §2.12).
 * @throws Refusal not_found for an unknown parent, not_allowed for one below the category itself (Q26).
 */
async function moveCategory(
  tx: Tx,
  category: Category,
  parentId: string | null,
  rank: number | undefined,
): Promise<void> {
  const { id, mpath, parent_category_id: oldParentId } = category;
  const siblings = await childrenOf(tx, oldParentId);
  const placed = (parent_category_id: string | null) => (place: { id: string; rank: number }) => ({
    ...place,
    parent_category_id,
  });
  if (parentId === oldParentId) {
    if (rank === undefined || rank === category.rank) return;
    await placeCategories(tx, rankCategories(siblings, { type: "reorder", id, rank }).map(placed(parentId)));
    return;
  }
  const path = await pathOfParent(tx, parentId);
  if (path.startsWith(mpath)) {
    throw notAllowed(
      `Category ${id} cannot move below itself: ${parentId} is ${parentId === id ? "it" : "one of its descendants"}`,
    );
  }
  const joined = rankCategories(await childrenOf(tx, parentId), { type: "add", id, rank });
  const left = rankCategories(siblings, { type: "remove", id });
  await placeCategories(tx, [...left.map(placed(oldParentId)), ...joined.map(placed(parentId))]);
  await movePaths(tx, mpath, `${path}${id}.`);
}

/** Where a parent or a rank is sent, the siblings are kept in order; metadata merges (Q71). */
export async function updateCategory({ tx, emit, now }: Write, input: UpdateCategoryInput): Promise<void> {
  const { id, fields: _fields, expand: _expand, rank, parent_category_id, metadata, ...columns } = input;
  const parentId = parentOf(parent_category_id);
  const moves = rank !== undefined || parentId !== undefined;
  if (moves) await holdTree(tx);
  const category = await lockCategory(tx, id);
  if (moves) {
    await moveCategory(tx, category, parentId === undefined ? category.parent_category_id : parentId, rank);
  }
  // The time moves the ETag on when nothing did change.
  await tx
    .updateTable("product_category")
    .set({ ...columns, metadata: mergedMetadata(category.metadata, metadata), updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "product-category.updated",
    resource_type: "product-category",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => !["id", "fields", "expand"].includes(name)) },
    changes: changesBetween(category, { ...columns, rank, parent_category_id: parentId }),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/product-categories/{id}",
    can: "products:write",
    tag: "Product Categories",
    summary: "Update or move a product category",
    description:
      "`rank` and `parent_category_id` move it; its old and new siblings close up. Properties left out stay as they are.",
    refuses: {
      not_found: "The category or the new parent does not exist.",
      not_allowed: "The new parent is the category itself or below it.",
      duplicate_error: "Another category has this handle.",
    },
    example: { id: "pcat_01JD0000000000000000000000", name: "Shirts and tops", rank: 0 },
    version: "product_category",
  })
  .input(updateCategoryInput)
  .output(envelope("product_category", categoryView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateCategory(ctx, input);
      return { product_category: await showCategory(ctx.tx, input.id, input) };
    }),
  );
