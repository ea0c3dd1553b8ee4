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
  oval,
  path,
  run,
  solid,
} from "./shapes.mjs";

const lamp = (base, shade, glow) => () =>
  (glow
    ? disc(400, 400, 316, "#f6d98a", ' opacity=".1"') + disc(400, 350, 236, "#f6d98a", ' opacity=".14"')
    : "") +
  ground(400, 652, 150) +
  box(386, 380, 28, 110, 6, ink.brass) +
  solid(
    "M400 470C500 470 520 540 500 590Q486 626 452 648H348Q314 626 300 590C280 540 300 470 400 470Z",
    base,
    dark("M440 460H540V660H400C450 620 470 540 440 460Z", 0.13),
    light("M322 560q4-54 44-68q-18 36-16 84q2 30 14 50q-38-24-42-66Z", 0.3),
  ) +
  solid(
    "M306 152H494L588 398Q400 424 212 398Z",
    shade,
    dark("M440 140H500L600 420H470Z", 0.08),
    dark("M200 386Q400 412 600 386V430H200Z", 0.08),
    darkLine(
      each([340, 380, 420, 460], (x) => `M${x} 150L${400 + (x - 400) * 2.1} 410`),
      3,
      0.08,
    ),
  );

const leaf = (angle, length, green) =>
  group(
    `rotate(${angle} 400 430)`,
    path(
      `M400 430C${400 - length * 0.3} ${430 - length * 0.4} ${400 - length * 0.24} ${430 - length * 0.8} 400 ${430 - length}C${400 + length * 0.24} ${430 - length * 0.8} ${400 + length * 0.3} ${430 - length * 0.4} 400 430Z`,
      green,
    ),
    darkLine(`M400 430V${430 - length * 0.86}`, 4, 0.2),
  );

const candle = (glass, wax) =>
  ground(400, 646, 170) +
  solid(
    "M256 310H544V600Q544 642 500 642H300Q256 642 256 600Z",
    glass,
    path("M240 380H560V660H240Z", wax),
    dark("M470 300H560V660H440Z", 0.1),
    light("M284 330h26v270h-26Z", 0.4),
  ) +
  oval(400, 380, 144, 20, "#f4ead8") +
  line("M400 378V326", ink.bark, 8) +
  path("M400 212C430 260 436 282 430 304Q420 330 400 330T370 304C364 282 376 266 400 212Z", "#e9a13b") +
  path("M400 266q18 26 14 44q-4 14-14 14t-14-14q-4-18 14-44Z", "#fbe3a0") +
  box(318, 440, 164, 120, 8, ink.chalk) +
  line("M346 478H454M362 502H438", ink.slate, 6) +
  line("M400 548c-18-4-24-20-20-28c14 0 22 12 20 28c-2-16 6-28 20-28c4 8-2 24-20 28Z", ink.moss, 4);

export const home = {
  "harbour-table-lamp": lamp(ink.navy, ink.chalk, false),
  "harbour-table-lamp-2": { backdrop: "dusk", body: lamp(ink.clay, "#fbe9be", true) },
  "terrace-plant-pot": () =>
    ground(400, 660, 160) +
    each(
      [
        [-58, 240, ink.moss],
        [56, 250, ink.forest],
        [-30, 300, ink.forest],
        [32, 310, ink.moss],
        [0, 330, ink.forest],
        [-80, 180, ink.forest],
        [80, 170, ink.moss],
      ],
      ([a, l, c]) => leaf(a, l, c),
    ) +
    solid(
      "M258 450H542L510 622Q504 654 470 654H330Q296 654 290 622Z",
      ink.clay,
      dark("M470 440H560V660H430Z", 0.12),
      dark("M250 450H550V490H250Z", 0.16),
      light("M296 490h26l18 150h-24Z", 0.25),
    ) +
    box(238, 410, 324, 62, 12, ink.clay) +
    dark("M474 410h76q12 0 12 12v38q0 12-12 12h-80Z", 0.12),
  "cedar-smoke-candle": () => candle("#d8c6ac", "#efe0c4"),
  "reed-vase": () =>
    ground(400, 656, 130) +
    each(
      [
        [400, 150, 0],
        [316, 190, -1],
        [492, 178, 1],
      ],
      ([x, y, s]) =>
        line(`M400 380Q${400 + s * 20} 280 ${x} ${y + 90}`, ink.walnut, 7) +
        path(`M${x} ${y - 30}q26 50 14 110q-14 24-28 0q-12-60 14-110Z`, ink.ochre) +
        darkLine(`M${x} ${y}v70`, 4, 0.16),
    ) +
    line("M400 380Q330 320 262 330M400 380Q470 310 560 326", ink.moss, 6) +
    path("M262 330q10-34 50-20q-6 28-50 20ZM560 326q-14-34-54-16q10 28 54 16Z", ink.moss) +
    solid(
      "M362 366H438Q432 420 470 456C540 520 530 620 470 652H330C270 620 260 520 330 456Q368 420 362 366Z",
      ink.chalk,
      dark("M430 360H560V660H420C480 600 480 500 430 420Z", 0.1),
      line(
        each([520, 546, 572], (y) => `M240 ${y}q160 26 320 0`),
        ink.slate,
        6,
        ' opacity=".6"',
      ),
    ) +
    oval(400, 366, 39, 9, ink.stone),
  "gather-basket": () =>
    ground(400, 650, 200) +
    line("M250 380Q250 250 310 250T370 380M430 380Q430 250 490 250T550 380", ink.walnut, 24) +
    solid(
      "M190 360H610L570 610Q564 646 530 646H270Q236 646 230 610Z",
      ink.straw,
      line(
        each(run(400, 44, 6), (y, r) => each(run(r % 2 ? 150 : 180, 60, 9), (x) => `M${x} ${y}q16-14 34 0`)),
        ink.walnut,
        10,
        ' opacity=".55"',
      ),
      dark("M520 350H620V660H480Z", 0.1),
    ) +
    box(178, 344, 444, 42, 18, ink.oak) +
    darkLine(
      each(run(206, 40, 10), (x) => `M${x} 376l20-24`),
      5,
      0.2,
    ),
  "still-room-diffuser": () =>
    ground(400, 648, 140) +
    each(
      [
        [300, 160],
        [352, 130],
        [420, 118],
        [474, 150],
        [520, 186],
      ],
      ([x, y]) => line(`M400 420L${x} ${y}`, ink.walnut, 9),
    ) +
    solid(
      "M366 376H434V430Q516 450 516 530V610Q516 644 482 644H318Q284 644 284 610V530Q284 450 366 430Z",
      "#cf9a5b",
      path("M260 350H540V520H260Z", "#ead2ae"),
      dark("M460 370H530V650H440Z", 0.12),
      light("M306 530h20v90h-20Z", 0.5),
    ) +
    box(356, 356, 88, 34, 8, ink.brass) +
    box(336, 520, 128, 88, 6, ink.chalk) +
    line("M360 550H440M372 574H428", ink.slate, 6),
};
