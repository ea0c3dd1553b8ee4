import { callTRPCProcedure } from "@trpc/server";
import type { Context } from "../core/context";
import { appRouter } from "../root";
import { discardAll, type Incoming, type ReceivedFile, receiveFiles } from "../uploads/public";

/**
 * Runs an upload on a multipart body, for whichever transport it came by. Who acts and whether they may is asked
 * before the first byte of the body is read.
 * @throws TRPCError, as all calls of the router; `toRefusal` reads it.
 */
export async function uploadFiles(ctx: Context, procedure: string, incoming: Incoming): Promise<unknown> {
  let files: ReceivedFile[] = [];
  try {
    return await callTRPCProcedure({
      router: appRouter,
      path: procedure,
      getRawInput: async () => {
        files = await receiveFiles(ctx.config, incoming);
        return { files };
      },
      ctx,
      type: "mutation",
      signal: undefined,
      batchIndex: 0,
    });
  } finally {
    await discardAll(files);
  }
}
