import { randomBytes } from "node:crypto";
import { type Role, runWrite } from "@backroom/api";
import { createUser } from "@backroom/api/users";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { type OpenShop, openShop } from "./shop";

export interface Person {
  id: string;
  email: string;
  password: string;
}

interface JourneyOptions {
  /** Role of the one who is signed in. */
  role: Role;
}
interface JourneyFixtures {
  /** Who is signed in: a user of this test alone. */
  person: Person;
}
interface JourneyWorker {
  shop: OpenShop;
}

/** Different for every call, so that no test meets the records of another. */
export const unique = (name: string): string => `${name}-${randomBytes(4).toString("hex")}`;

/** A journey starts signed in, as somebody of its own, and sees every error of the page as a failure. */
export const test = base.extend<JourneyOptions & JourneyFixtures, JourneyWorker>({
  role: ["admin", { option: true }],
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const shop = openShop();
      await use(shop);
      await shop.close();
    },
    { scope: "worker" },
  ],
  person: async ({ shop, role }, use) => use(await makePerson(shop, role)),
  context: async ({ context, person }, use) => {
    await signIn(context, person);
    await use(context);
  },
  page: async ({ page }, use) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    await use(page);
    expect(failures, "errors in the page").toEqual([]);
  },
});
export { expect };

export async function makePerson(
  { db, config }: Pick<OpenShop, "db" | "config">,
  role: Role,
): Promise<Person> {
  const person = { email: `${unique("staff")}@example.com`, password: "a long enough secret" };
  const id = await runWrite({ db, config, actor: { type: "system", id: null } }, (ctx) =>
    createUser(ctx, { ...person, role, first_name: "Mary", last_name: "Jackson" }),
  );
  return { ...person, id };
}

/** As the form does it, without showing the form. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const answer = await context.request.get("/api/auth/csrf");
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const signedIn = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: person.email, password: person.password, json: "true" },
  });
  expect(signedIn.ok(), "signing in").toBe(true);
}
