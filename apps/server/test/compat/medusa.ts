import medusaJs from "@medusajs/medusa-js";
import { email, password } from "../support/server";

/** What the client's calls answer; its own types describe v1's entities, here the values themselves are looked at. */
type Json = ReturnType<typeof JSON.parse>;

/** An integration as they are out there: the public client, unmodified, with a browser's cookies. */
export interface Integration {
  admin: Json;
  /** For requests the client cannot make. */
  raw(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
  cookies: Map<string, string>;
}

interface AxiosConfig {
  method?: string;
  url?: string;
  data?: string;
  headers?: Record<string, unknown>;
}

type MedusaClass = new (config: object) => { admin: Json };
// CommonJS seen through an ES import: depending on the loader, the class is its `default` or the import itself.
const imported = medusaJs as unknown as MedusaClass & { default?: MedusaClass };
const Medusa: MedusaClass = imported.default ?? imported;

export function integrate(baseUrl: string, credentials: { apiKey?: string } = {}): Integration {
  const cookies = new Map<string, string>();

  async function send(
    method: string,
    url: string,
    data: string | undefined,
    headers: Record<string, string>,
  ) {
    const answer = await fetch(new URL(url, baseUrl), {
      method,
      headers: {
        ...headers,
        ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") } : {}),
      },
      ...(method === "GET" || data === undefined ? {} : { body: data }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: jsonOr(text) };
  }

  /** Axios' own adapter contract, over fetch. */
  const axiosAdapter = async (config: AxiosConfig) => {
    const { status, headers, body } = await send(
      (config.method ?? "get").toUpperCase(),
      config.url ?? "",
      config.data,
      plain(config.headers),
    );
    const response = { data: body, status, statusText: "", headers, config };
    if (status < 300) return response;
    throw Object.assign(new Error(`Request failed with status code ${status}`), {
      config,
      response,
      isAxiosError: true,
    });
  };

  const { admin } = new Medusa({ baseUrl, maxRetries: 0, axiosAdapter, ...credentials });
  return {
    admin,
    cookies,
    raw: (method, path, body) =>
      send(method, path, body === undefined ? undefined : JSON.stringify(body), {
        "content-type": "application/json",
      }),
  };
}

export async function signIn(baseUrl: string): Promise<Integration> {
  const integration = integrate(baseUrl);
  await integration.admin.auth.createSession({ email, password });
  return integration;
}

/** How a call of the client was refused. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; body: Json }> {
  try {
    const answer = await call;
    return { status: 200, body: answer };
  } catch (error) {
    const { response } = error as { response: { status: number; data: Json } };
    return { status: response.status, body: response.data };
  }
}

/** Status and type are the contract; messages are ours to write, but they name what is wrong. */
export const refused = (status: number, type: string, ...words: string[]) => ({
  status,
  body: { type, ...(words.length > 0 ? { message: containing(words) } : {}) },
});

const containing = (words: string[]) => ({
  asymmetricMatch: (text: unknown) =>
    typeof text === "string" && words.every((word) => text.toLowerCase().includes(word.toLowerCase())),
  toString: () => `a text with ${words.join(", ")}`,
});

function jsonOr(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const plain = (headers: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || value === null || typeof value === "object" ? [] : [[name, String(value)]],
    ),
  );
