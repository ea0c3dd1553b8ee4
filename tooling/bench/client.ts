import { Pool } from "undici";

/** The members of answers that the bench looks at. */
export interface Body {
  draft_order: { id: string };
  order: { id: string; items: { id: string }[]; fulfillments: { id: string }[] };
  product: { id: string; variants: { id: string }[] };
  region: { id: string };
  shipping_option: { id: string };
  shipping_profiles: { id: string }[];
  access_token: string;
}

/** @param isLookedAt false where nothing of the answer is used: parsing 6 MB is the time of this client, not the server's */
export type Api = (
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  isLookedAt?: boolean,
) => Promise<Body>;

/** A client on a fixed number of connections. @throws unless every answer is 2xx */
export function connect(
  address: string,
  connections: number,
  token?: string,
): { api: Api; close(): Promise<void> } {
  const pool = new Pool(address, { connections, pipelining: 1 });
  const headers: Record<string, string> = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const api: Api = async (method, path, body, isLookedAt = method !== "GET") => {
    const answer = await pool.request({
      method,
      path,
      headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
    }
    return isLookedAt ? (JSON.parse(text) as Body) : emptyBody;
  };
  return { api, close: () => pool.close() };
}

const emptyBody = {} as Body; // never looked at
