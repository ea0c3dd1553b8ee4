import { expect, it } from "vitest";
import { openApiDocument } from "../rest/document";

it("doc", () => {
  const d: any = openApiDocument("http://x");
  console.log(
    Object.keys(d.paths).filter((p) => /customers|discounts/.test(p)),
    JSON.stringify(d.paths["/admin/discounts"]?.get?.parameters)?.slice(0, 900),
    JSON.stringify(d.components.schemas.DiscountCondition)?.slice(0, 900),
  );
});
