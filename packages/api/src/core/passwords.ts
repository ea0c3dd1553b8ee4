import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters OWASP recommends: 19 MiB, two passes. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

/** A hash nobody knows the password of: verifying against it takes as long as against a real one. */
let decoy: Promise<string> | undefined;
const decoyHash = (): Promise<string> => {
  decoy ??= hashPassword(crypto.randomUUID());
  return decoy;
};

/** Takes the same time for an unknown user (no hash) as for a wrong password. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  // Made for either of the two, so that the first look-up of a process does not tell them apart.
  const instead = await decoyHash();
  const matches = await verify(stored ?? instead, password).catch(() => false);
  return matches && stored !== null && stored !== undefined;
}
