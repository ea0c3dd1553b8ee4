import { expect, test, unique } from "./journey";

test("a product from nothing to a sold line", async ({ page, shop }) => {
  const title = unique("Rain coat");
  const sku = unique("COAT");

  await test.step("it is made with options, variants and prices", async () => {
    await page.goto("/products");
    await page.getByRole("link", { name: "New product" }).click();
    await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
    await page.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "Published" }).click();
    await page.getByRole("button", { name: "Add option" }).click();
    await page.getByLabel("Option", { exact: true }).fill("Size");
    await page.getByRole("combobox", { name: "Values" }).click();
    for (const value of ["S", "M"]) {
      await page.keyboard.type(value);
      await page.keyboard.press("Enter");
    }
    const grid = page.getByRole("grid", { name: "2 variants" });
    await expect(grid.getByRole("rowheader")).toHaveText(["S", "M"]);

    const cell = (row: number, column: number) =>
      grid
        .getByRole("row")
        .nth(row + 1)
        .getByRole("gridcell")
        .nth(column);
    // Columns: title, SKU, then one for each currency, then stock.
    const headers = await grid.getByRole("columnheader").allInnerTexts();
    const eur = headers.indexOf("Price EUR") - 1;
    await cell(0, 1).click();
    await page.keyboard.type(`${sku}-S`);
    await page.keyboard.press("Enter");
    await page.keyboard.type(`${sku}-M`);
    await page.keyboard.press("Enter");
    await cell(0, eur).click();
    await page.keyboard.type("79.90");
    await page.keyboard.press("Enter");
    await page.keyboard.type("84.90");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Create product" }).dblclick();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveURL(/products\/prod_/);
  });

  await test.step("it is there once, with what was typed", async () => {
    const { products } = await shop.api.products.list({ q: title, expand: "variants,variants.prices" });
    expect(
      products.map(({ status, variants }) => ({
        status,
        variants: (variants ?? [])
          .map((variant) => ({ sku: variant.sku, prices: variant.prices?.map(({ amount }) => amount) }))
          .toSorted((one, other) => String(one.sku).localeCompare(String(other.sku))),
      })),
    ).toEqual([
      {
        status: "published",
        variants: [
          { sku: `${sku}-M`, prices: [8490] },
          { sku: `${sku}-S`, prices: [7990] },
        ],
      },
    ]);
  });

  await test.step("it is sold", async () => {
    await page.goto("/draft-orders/new");
    await page.getByRole("combobox", { name: "Customer" }).fill("walk-in@example.com");
    await page.getByRole("combobox", { name: "Find a product" }).fill(`${sku}-M`);
    await page.getByRole("option", { name: `${title} M` }).click();
    await page.getByRole("button", { name: "Create draft" }).click();
    await page.getByRole("button", { name: "Mark as paid" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark as paid" });
    await expect(dialog.getByText("The payment is captured.")).toBeVisible();
    await dialog.getByRole("button", { name: "Mark as paid" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Order #/ })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(title);
    await expect(page.getByRole("main")).toContainText("€84.90");
  });
});
