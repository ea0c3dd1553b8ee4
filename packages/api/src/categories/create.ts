import { newId } from "@backroom/db";
import { rankCategories, toHandle } from "@backroom/domain";
import type { Write } from "../core/context";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateCategoryInput, createCategoryInput } from "./schema";
import { childrenOf, holdTree, pathOfParent, placeCategories } from "./store";
import { showCategory } from "./tree";
import { categoryView } from "./view";

/** The word for null that v1 understands in a body as well. */
export const parentOf = (given: string | null | undefined) => (given === "null" ? null : given);

/** Becomes the last child of its parent, or the last root. @returns the id of the new category */
export async function createCategory({ tx, emit }: Write, input: CreateCategoryInput): Promise<string> {
  const { name, description, is_internal, is_active, metadata } = input;
  const parent_category_id = parentOf(input.parent_category_id) ?? null;
  await holdTree(tx);
  const path = await pathOfParent(tx, parent_category_id);
  const id = newId("pcat");
  const places = rankCategories(await childrenOf(tx, parent_category_id), { type: "add", id }).map(
    (place) => ({
      ...place,
      parent_category_id,
    }),
  );
  // Moves nobody, unless the siblings had gaps.
  await placeCategories(tx, places);
  await tx
    .insertInto("product_category")
    .values({
      id,
      name,
      description,
      // A name without letters and digits has no handle of its own.
      handle: input.handle || toHandle(name) || id.toLowerCase(),
      mpath: `${path}${id}.`,
      is_internal,
      is_active,
      rank: places.length - 1,
      parent_category_id,
      metadata: metadata ?? null,
    })
    .execute();
  emit({ name: "product-category.created", resource_type: "product-category", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/product-categories",
    can: "products:write",
    tag: "Product Categories",
    summary: "Create a product category",
    description:
      "It becomes the last child of its parent. `fields` and `expand` are checked and have no other effect.",
    refuses: {
      not_found: "The parent does not exist.",
      duplicate_error: "Another category has this handle.",
    },
    example: { name: "Shirts", is_active: true, parent_category_id: "pcat_01JD0000000000000000000000" },
  })
  .input(createCategoryInput)
  .output(envelope("product_category", categoryView.schema))
  .mutation(
    write(async (ctx, input) => ({
      product_category: await showCategory(ctx.tx, await createCategory(ctx, input), input),
    })),
  );
