// Draws the demo store's pictures: `node apps/cli/demo-images/draw.mjs`. Same input, same files.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { accessories } from "./draw/accessories.mjs";
import { clothing } from "./draw/clothing.mjs";
import { garden } from "./draw/garden.mjs";
import { home } from "./draw/home.mjs";
import { kitchen } from "./draw/kitchen.mjs";
import { living } from "./draw/living.mjs";
import { outdoor } from "./draw/outdoor.mjs";
import { paper } from "./draw/paper.mjs";
import { picture } from "./draw/shapes.mjs";
import { stationery } from "./draw/stationery.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const limit = 6_000;

const departments = {
  kitchen,
  home: { ...home, ...living },
  stationery: { ...stationery, ...paper },
  clothing: { ...clothing, ...accessories },
  outdoor: { ...outdoor, ...garden },
};

const pictures = Object.entries(departments).flatMap(([department, drawings]) =>
  Object.entries(drawings).map(([name, drawing]) => {
    const { backdrop, body } =
      typeof drawing === "function" ? { backdrop: department, body: drawing } : drawing;
    return { file: `${name}.svg`, svg: picture(backdrop, body) };
  }),
);

const tooLarge = pictures
  .filter(({ svg }) => svg.length >= limit)
  .map(({ file, svg }) => `${file} ${svg.length}`);
if (tooLarge.length > 0) throw new Error(`Over ${limit} bytes: ${tooLarge.join(", ")}`);

for (const file of readdirSync(folder)) if (file.endsWith(".svg")) rmSync(join(folder, file));
for (const { file, svg } of pictures) writeFileSync(join(folder, file), svg);
