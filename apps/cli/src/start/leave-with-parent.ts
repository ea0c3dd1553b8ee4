/**
 * Loaded into the programs that `backroom start` starts: when `start` itself is killed in a way that lets it stop
 * nothing (kill -9), the channel between the two breaks and the program ends by itself.
 */
if (process.channel) {
  process.channel.unref();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
