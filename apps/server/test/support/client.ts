/** What came back, with the body as text and, where it is JSON, as a value. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Json;
}

/** Tests dig into answers freely, as into any parsed JSON: what is not there fails the assertion. */
type Json = ReturnType<typeof JSON.parse>;

export type HeaderMap = Record<string, string>;

export interface Client {
  headers: HeaderMap;
  get(path: string, headers?: HeaderMap): Promise<Answer>;
  post(path: string, body?: unknown, headers?: HeaderMap): Promise<Answer>;
  remove(path: string, headers?: HeaderMap): Promise<Answer>;
  /** The body as it is, with whatever headers. */
  send(method: string, path: string, body: string | undefined, headers?: HeaderMap): Promise<Answer>;
}

export function clientOf(url: string, own: HeaderMap = {}): Client {
  const send: Client["send"] = async (method, path, body, headers = {}) => {
    const answer = await fetch(new URL(path, url), {
      method,
      redirect: "manual",
      headers: { ...own, ...headers },
      signal: AbortSignal.timeout(25_000),
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
  };
  return {
    headers: own,
    send,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body, headers) =>
      body === undefined
        ? send("POST", path, undefined, headers)
        : send("POST", path, JSON.stringify(body), { "content-type": "application/json", ...headers }),
    remove: (path, headers) => send("DELETE", path, undefined, headers),
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
