import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createTestDatabase } from "@backroom/db/testing";
import { buildApp } from "@backroom/server/app";
import Medusa from "@medusajs/medusa-js";
const database = await createTestDatabase();
const config = testConfig(database.url);
const email = "admin@test.com", password = "supersecret";
await runWrite({ db: database.db, config, actor: { type: "system", id: null } as const }, (ctx) => createUser(ctx, { email, password, role: "admin" }));
const app = await buildApp(database.db, config);
const baseUrl = await app.listen({ host: "127.0.0.1", port: 0 });
const tok = await (await fetch(`${baseUrl}/admin/auth/token`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email, password }) })).json();
const H = { "content-type": "application/json", authorization: `Bearer ${tok.access_token}` };
const raw = async (method: string, path: string, body?: any, headers: any = {}) => {
  const r = await fetch(baseUrl + path, { method, headers: { ...(body === undefined ? { authorization: H.authorization } : H), ...headers }, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await r.text(); let j: any; try { j = JSON.parse(text); } catch { j = text; }
  return { s: r.status, b: j, h: Object.fromEntries(r.headers) };
};
const show = (v: any, n = 300) => { const t = JSON.stringify(v); return t && t.length > n ? t.slice(0, n) + "…" : t; };
const log = (name: string, r: any, pick?: (b: any) => any, n = 320) => console.log(`${name}: ${r.s} ${show(r.s < 400 && pick ? pick(r.b) : r.b, n)}`);
const keys = (o: any) => Object.keys(o ?? {}).join(",");
const G = (p: string) => raw("GET", p), P = (p: string, b: any = {}, h?: any) => raw("POST", p, b, h), D = (p: string, b?: any) => raw("DELETE", p, b);
try {
  const mod = await import(process.argv[2]!);
  await mod.default({ raw, log, keys, G, P, D, show, db: database.db, Medusa, baseUrl, H });
} finally { await app.close(); await database.drop(); }
process.exit(0);
