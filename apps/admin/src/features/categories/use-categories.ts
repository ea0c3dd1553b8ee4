import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { useWrite } from "@/lib/write";
import { type Category, moved, type Spot, spotOf } from "./moves";

const asked = { parent_category_id: "null", include_descendants_tree: true, limit: 1000 };

export const useCategoryTree = () => {
  const api = useApi();
  return useQuery(api.productCategories.list.queryOptions(asked));
};

interface Move {
  category: Pick<Category, "id" | "name">;
  to: Spot;
  from: Spot;
}

/** Moves a category; the tree shows it at once, and as the server has it afterwards. */
export function useMoveCategory(onMove: (id: string) => void) {
  const t = useTranslations("categories");
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const queryKey = api.productCategories.list.queryKey(asked);
  const inputOf = (id: string, { parent, rank }: Spot) => ({ id, parent_category_id: parent, rank });
  const write = useWrite({
    call: async (own, { category, to }: Move, options) => {
      try {
        return await own.productCategories.update.mutate(inputOf(category.id, to), options);
      } catch (error) {
        queryClient.invalidateQueries({ queryKey });
        throw error;
      }
    },
    says: (_answer, { category }) => t("moved", { name: category.name }),
    undo:
      (_answer, { category, from }) =>
      () =>
        client.productCategories.update.mutate(inputOf(category.id, from)),
  });
  return {
    isPending: write.isPending,
    move: (roots: readonly Category[], category: Category, to: Spot | null) => {
      const from = spotOf(roots, category.id);
      if (!to || !from || write.isPending) return;
      onMove(category.id);
      // An answer that is still on its way would put the category back.
      queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (known) =>
        known ? { ...known, product_categories: moved(known.product_categories, category.id, to) } : known,
      );
      write.run({ category, from, to });
    },
  };
}
