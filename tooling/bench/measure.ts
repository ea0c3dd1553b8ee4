import type { Api } from "./client";

/** What is measured: one turn sends one request or a few that belong together. */
export interface Measurable<Data> {
  run(api: Api, data: Data, turn: number): Promise<void>;
}

export interface Measured {
  turns: number;
  /** Turns before the measured time. */
  warmUp: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** Runs a scenario on all connections at once for some seconds, after a short warm-up. */
export async function measure<Data>(
  scenario: Measurable<Data>,
  api: Api,
  data: Data,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const warmUp = await runFor(scenario, api, data, connections, Math.min(1, seconds / 3));
  const times = await runFor(scenario, api, data, connections, seconds);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    turns: times.length,
    warmUp: warmUp.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

async function runFor<Data>(
  scenario: Measurable<Data>,
  api: Api,
  data: Data,
  connections: number,
  seconds: number,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let turn = 0;
  const worker = async () => {
    while (performance.now() < end) {
      turn += 1;
      const start = performance.now();
      await scenario.run(api, data, turn);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times;
}
