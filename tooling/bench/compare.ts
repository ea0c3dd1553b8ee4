import { type Api, connect } from "./client";
import { openShop, type RunningShop, type ShopPlan } from "./large-shops";
import { measure } from "./measure";

/** Measures the lists of a large shop beside those of a small one that the same generator made, in turns. */

export interface LargeScenario<Shop> {
  name: string;
  /** Milliseconds for the p95 of the large shop, or for its p50 where that is what matters. */
  bar: number;
  of?: "p50";
  /** Of 1 where one user waits for one answer. */
  connections: number;
  /** Measured in the large shop only: the small one has no such thing. */
  alone?: true;
  run(api: Api, shop: Shop, turn: number): Promise<void>;
}

export interface Comparison<Shop> {
  /** How the small shop is called in the table. */
  smallName: string;
  small: ShopPlan;
  large: ShopPlan;
  /** What the scenarios know of a shop. */
  shopOf(running: RunningShop, plan: ShopPlan): Promise<Shop>;
  scenarios: readonly LargeScenario<Shop>[];
}

/** Numbers that look random and are the same in every run. */
export const spread = (turn: number, count: number) => (turn * 7919) % count;

async function figuresOf<Shop>(
  scenario: LargeScenario<Shop>,
  running: RunningShop,
  shop: Shop,
  seconds: number,
) {
  const client = connect(running.address, scenario.connections, running.token);
  const before = running.cpuMilliseconds();
  const { p50, p95, turns, warmUp } = await measure(
    scenario,
    client.api,
    shop,
    scenario.connections,
    seconds,
  );
  const cpu = (running.cpuMilliseconds() - before) / (turns + warmUp);
  await client.close();
  return { p50, p95, cpu };
}

const warmUpSeconds = 0.5;

const printRow = (...cells: string[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(9))).join(""));
const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1));

/** @returns whether no figure is over its bar, and none over twice that of the small shop */
export async function compareShops<Shop>(
  { smallName, small, large, shopOf, scenarios }: Comparison<Shop>,
  wanted: readonly string[],
  seconds: number,
): Promise<boolean> {
  const [runningSmall, runningLarge] = [await openShop(small), await openShop(large)];
  const [smallShop, largeShop] = [await shopOf(runningSmall, small), await shopOf(runningLarge, large)];
  const chosen = scenarios.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  // A new server compiles its code and its plans, and reads what is on disk: whatever comes first would look slow.
  for (const scenario of chosen) {
    if (!scenario.alone) await figuresOf(scenario, runningSmall, smallShop, warmUpSeconds);
    await figuresOf(scenario, runningLarge, largeShop, warmUpSeconds);
  }
  console.log(
    `\nms; × is large to ${smallName}; cpu is that of the server and Postgres for one turn; the bar is for the p95, with * for the p50`,
  );
  printRow(
    "operation",
    `${smallName} p50`,
    `${smallName} p95`,
    "p50",
    "p95",
    "bar",
    "×",
    `${smallName} cpu`,
    "cpu",
    "×",
  );
  let isGood = true;
  for (const scenario of chosen) {
    const few = scenario.alone ? undefined : await figuresOf(scenario, runningSmall, smallShop, seconds);
    const many = await figuresOf(scenario, runningLarge, largeShop, seconds);
    const of = scenario.of ?? "p95";
    const ratio = few && many[of] / few[of];
    const isOver = many[of] > scenario.bar || (ratio !== undefined && ratio > 2);
    isGood &&= !isOver;
    printRow(
      scenario.name,
      ...[few?.p50, few?.p95, many.p50, many.p95].map(shown),
      `${scenario.bar}${of === "p50" ? "*" : ""}`,
      ...[ratio, few?.cpu, many.cpu, few && many.cpu / few.cpu].map(shown),
      isOver ? "over" : "",
    );
  }
  await runningSmall.stop();
  await runningLarge.stop();
  return isGood;
}
