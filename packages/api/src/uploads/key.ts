import { invalidField } from "../core/errors";
import { type Access, accessOf } from "../files/public";

/** The access of a key. @throws Refusal for whatever is no key of an upload, such as a path */
export function requireKey(key: string): Access {
  const access = accessOf(key);
  if (!access) throw invalidField("file_key", "must be the key of an upload");
  return access;
}
