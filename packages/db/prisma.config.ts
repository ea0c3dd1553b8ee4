import { defineConfig } from "prisma/config";

/** For Prisma's own command line. Backroom applies its migrations by itself (`backroom migrate`). */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
