import { rm } from "node:fs/promises";

/**
 * A file that arrived and waits on the disk of this machine. Operations take it as part of their input: JSON cannot
 * make an instance, so nobody names a file of this machine that was not received by it.
 */
export class ReceivedFile {
  constructor(
    /** Where it waits. */
    readonly path: string,
    /** As the sender calls it; nothing may trust it. */
    readonly name: string,
    /** The type that the sender claims. */
    readonly claimedType: string,
    readonly size: number,
    readonly sha256: string,
  ) {}

  /** What two requests under one idempotency key are compared by. */
  toJSON() {
    return { name: this.name, type: this.claimedType, size: this.size, sha256: this.sha256 };
  }

  /** Removes it; taken over by the storage it is gone already. */
  async discard(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
