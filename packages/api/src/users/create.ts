import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { hashPassword } from "../core/passwords";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateUserInput, createUserInput } from "./schema";
import { orTaken, refuseTakenEmail } from "./store";
import { userView } from "./view";

/** @returns the id of the new user. @throws Refusal invalid_data when a live user has the e-mail. */
export async function createUser({ tx, emit }: Write, input: CreateUserInput): Promise<string> {
  const email = input.email.toLowerCase();
  await refuseTakenEmail(tx, email);
  const id = newId("usr");
  const row = {
    id,
    email,
    first_name: input.first_name ?? null,
    last_name: input.last_name ?? null,
    role: input.role ?? "member",
    password_hash: await hashPassword(input.password),
  };
  await orTaken(tx.insertInto("user").values(row).execute());
  emit({ name: "user.created", resource_type: "user", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/users",
    can: "users:write",
    tag: "Users",
    summary: "Create a user",
    refuses: { invalid_data: "A user has this e-mail already." },
    example: {
      email: "ada@example.com",
      password: "correct horse battery",
      first_name: "Ada",
      role: "developer",
    },
    // The input holds a password, of which nothing may stay behind under the idempotency key, not even a quick hash.
    secret: true,
  })
  .input(createUserInput)
  .output(envelope("user", userView.schema))
  .mutation(
    write(async (ctx, input) => ({ user: await show(ctx.tx, userView, await createUser(ctx, input)) })),
  );
