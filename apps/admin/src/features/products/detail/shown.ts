import type { Outputs } from "@/lib/api";

type Answer = Outputs["products"]["get"];
export type ShownProduct = Answer["product"];

/** What the page asks for: everything but the variants, of which there may be thousands. */
export const shownInput = (id: string) => ({
  id,
  expand: "profiles,images,options,tags,type,collection,sales_channels,categories",
});

/** The answer of a write without the variants, as the page's own query has it. */
export const withoutVariants = ({ product }: Answer): Answer => {
  const { variants: _variants, ...shown } = product;
  return { product: shown };
};

export interface SectionProps {
  product: ShownProduct;
  isReadOnly: boolean;
}
