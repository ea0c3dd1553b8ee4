/** What the columns below and the bulk actions read, and nothing more. */
const listedFields = [
  "id,title,handle,status,thumbnail,created_at",
  "collection.title,type.value,sales_channels.name,tags.value",
  "variants.id,variants.inventory_quantity,variants.manage_inventory",
].join(",");
/** With a search the server passes over `fields`, so the relations have to be named. */
const listedRelations = "collection,type,sales_channels,tags,variants";

/** What the columns of the list read; a search looks at all of a product. */
export const listed = (isSearch: boolean) =>
  isSearch ? { expand: listedRelations } : { fields: listedFields, expand: "" };
