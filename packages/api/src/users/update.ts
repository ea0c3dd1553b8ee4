import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { apiTokenHash, apiTokenHint } from "../core/tokens";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateUserInput, updateUserInput } from "./schema";
import { lockUser, orTaken, refuseTakenToken } from "./store";
import { userView } from "./view";

/**
 * Of an API token only the hash and a hint are stored. Another role raises the session version: whoever is signed
 * in by a JWT has to sign in again.
 */
export async function updateUser({ tx, emit, now }: Write, input: UpdateUserInput): Promise<void> {
  const user = await lockUser(tx, input.id);
  if (!user) throw notFound("User", input.id);
  const { id, api_token, metadata, ...columns } = input;
  if (api_token) await refuseTakenToken(tx, apiTokenHash(api_token), id);
  const hasNewRole = columns.role !== undefined && columns.role !== user.role;
  await orTaken(
    tx
      .updateTable("user")
      .set({
        ...columns,
        ...tokenColumns(api_token),
        ...(hasNewRole ? { session_version: user.session_version + 1 } : {}),
        metadata: mergedMetadata(user.metadata, metadata),
        // A row without other changes still moves its ETag on.
        updated_at: now.toISOString(),
      })
      .where("id", "=", id)
      .execute(),
  );
  emit({
    name: "user.updated",
    resource_type: "user",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(user, columns),
  });
}

function tokenColumns(token: string | null | undefined) {
  if (token === undefined) return {};
  if (token === null) return { api_token_hash: null, api_token_hint: null };
  return { api_token_hash: apiTokenHash(token), api_token_hint: apiTokenHint(token) };
}

export const update = operation
  .meta({
    route: "POST /admin/users/{id}",
    can: "users:write",
    tag: "Users",
    summary: "Update a user",
    description: "An `api_token` is readable in this answer only; afterwards it is masked.",
    refuses: {
      not_found: "No user has this id.",
      duplicate_error: "Another user has this API token.",
    },
    example: { id: "usr_01JD0000000000000000000000", first_name: "Ada", role: "admin" },
    version: "user",
    secret: true,
  })
  .input(updateUserInput)
  .output(envelope("user", userView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateUser(ctx, input);
      const user = await show(ctx.tx, userView, input.id);
      return { user: input.api_token ? { ...user, api_token: input.api_token } : user };
    }),
  );
