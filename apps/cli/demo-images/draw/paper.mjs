import {
  box,
  dark,
  darkLine,
  disc,
  each,
  ground,
  group,
  ink,
  light,
  line,
  lying,
  path,
  run,
  solid,
} from "./shapes.mjs";

const notebook = (cloth, band) => () =>
  group(
    "rotate(-8 400 400)",
    lying("M220 140H590V670H220Z", 18, 20),
    box(232, 150, 366, 524, 8, ink.oat),
    darkLine(
      each(run(156, 7, 3), (o) => `M594 ${o}V668`),
      2,
      0.12,
    ),
    path("M440 650v80l16-16l16 16v-80Z", band),
    solid(
      "M224 134H566Q586 134 586 154V640Q586 660 566 660H224Q212 660 212 648V146Q212 134 224 134Z",
      cloth,
      dark("M200 120H256V670H200Z", 0.16),
      light("M262 120h5v560h-5Z", 0.2),
    ),
    box(336, 240, 170, 100, 6, ink.chalk),
    line("M362 276H480M362 304H446", ink.slate, 6),
    box(538, 134, 18, 526, 0, band),
  );

const open = () =>
  group(
    "rotate(-5 400 400)",
    lying("M110 210H690V610H110Z", 12, 24),
    box(104, 204, 592, 410, 12, ink.forest),
    path("M122 220Q270 196 400 226V596Q270 570 122 594Z", ink.chalk),
    path("M678 220Q530 196 400 226V596Q530 570 678 594Z", ink.chalk),
    dark("M400 226Q360 214 330 212V580Q366 584 400 596Z", 0.1),
    dark("M400 226Q420 216 440 214V584Q420 588 400 596Z", 0.06),
    line(
      each(run(270, 40, 7), (y) => `M158 ${y}Q270 ${y - 14} 356 ${y}`),
      ink.slate,
      4,
      ' opacity=".5"',
    ),
    line(
      each(run(270, 40, 4), (y) => `M446 ${y - 2}Q540 ${y - 14} ${y === 390 ? 560 : 642} ${y - 4}`),
      ink.navy,
      5,
      ' opacity=".75"',
    ),
    path("M410 580v90l14-14l14 14v-90Z", ink.clay),
  );

const roll = (x, y, r, paper, mark) =>
  disc(x + 8, y + 14, r, "#2a211b", ' opacity=".12"') +
  disc(x, y, r, paper) +
  each(run(0, 30, 12), (a) => group(`rotate(${a} ${x} ${y})`, mark(x, y - r * 0.8))) +
  disc(x, y, r * 0.62, ink.oak) +
  disc(x, y, r * 0.54, "#c9d7e3");

export const paper = {
  "fieldwork-notebook": notebook(ink.forest, ink.clay),
  "fieldwork-notebook-2": open,
  "undated-weekly-planner": () =>
    group(
      "rotate(-4 400 400)",
      lying("M100 190H700V620H100Z", 12, 18),
      box(96, 186, 608, 430, 14, ink.clay),
      box(112, 200, 280, 402, 6, ink.chalk),
      box(408, 200, 280, 402, 6, ink.chalk),
      each(
        [
          [112, 0],
          [408, 0],
        ],
        ([x]) =>
          each(
            run(236, 90, 4),
            (y, i) =>
              line(`M${x + 24} ${y}h90`, i % 2 ? ink.slate : ink.clay, 9) +
              line(`M${x + 24} ${y + 28}h232M${x + 24} ${y + 54}h180`, ink.stone, 5),
          ),
      ),
      line(
        each(run(222, 36, 11), (y) => `M380 ${y}h40`),
        ink.pewter,
        9,
      ),
      path("M650 180v100l-14-14l-14 14V180Z", ink.ochre),
    ),
  "letter-writing-set": () =>
    group(
      "rotate(8 400 400)",
      lying("M250 120H600V520H250Z", 10, 14),
      box(250, 118, 344, 420, 4, ink.chalk),
      line("M296 190H420M296 246H548M296 286H548M296 326H500", ink.slate, 7, ' opacity=".6"'),
    ) +
    group(
      "rotate(-5 400 480)",
      lying("M150 370H620V670H150Z", 10, 16),
      box(150, 366, 470, 306, 6, ink.rose),
      dark("M150 672L350 500H420L620 672Z", 0.06),
      path("M150 370L370 550Q386 562 402 550L620 370Z", "#e6b8aa"),
      darkLine("M152 372L370 550Q386 562 402 550L618 372", 4, 0.14),
      disc(386, 546, 42, ink.rust),
      disc(386, 546, 30, ink.clay),
      line("M386 562V532M386 548l-12-10M386 540l12-8", "#f3d9cd", 5),
    ),
  "washi-tape-trio": () =>
    path("M300 540L640 620L620 690L280 620Z", ink.rose, ' opacity=".9"') +
    roll(300, 300, 150, ink.ochre, (x, y) => line(`M${x - 10} ${y}h20`, ink.chalk, 9)) +
    roll(540, 330, 136, ink.forest, (x, y) => disc(x, y, 9, ink.chalk)) +
    roll(390, 530, 148, ink.rose, (x, y) => line(`M${x - 12} ${y + 10}l24-20`, ink.rust, 8)),
  "easel-desk-calendar": () =>
    ground(400, 630, 250) +
    path("M210 250H590L660 622H140Z", ink.walnut) +
    path("M226 232H574L626 580H174Z", ink.chalk) +
    dark("M520 232H574L626 580H560Z", 0.06) +
    path("M222 258H578L588 330H212Z", ink.clay) +
    line("M330 296H470", ink.chalk, 14) +
    each(run(0, 1, 5), (r) =>
      each(run(0, 1, 7), (c) =>
        r * 7 + c === 17
          ? disc(400 + (c - 3) * (48 + r * 2), 376 + r * 42, 18, ink.ochre)
          : disc(400 + (c - 3) * (48 + r * 2), 376 + r * 42, 8, ink.slate),
      ),
    ) +
    line(
      each(run(260, 40, 8), (x) => `M${x} 216v34`),
      ink.night,
      8,
    ),
};
