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
  lightLine,
  line,
  lying,
  path,
  run,
  solid,
} from "./shapes.mjs";

const sock = (dx, dy, wool, trim) =>
  group(
    `translate(${dx} ${dy})`,
    lying(
      "M250 140H400V410Q400 450 440 476L540 540Q590 580 556 630Q520 674 450 644L300 560Q250 530 250 470Z",
    ),
    solid(
      "M250 140H400V410Q400 450 440 476L540 540Q590 580 556 630Q520 674 450 644L300 560Q250 530 250 470Z",
      wool,
      box(230, 120, 190, 96, 0, trim),
      each([250, 290], (y) => box(230, y, 190, 14, 0, ink.chalk)),
      disc(286, 520, 84, trim),
      disc(560, 620, 92, trim),
      darkLine(
        each(run(264, 20, 7), (x) => `M${x} 144v68`),
        4,
        0.16,
      ),
      dark("M370 130H410V420L520 540L470 520Q370 460 370 420Z", 0.08),
    ),
  );

const tote = (canvas, handle) => () =>
  ground(400, 668, 210) +
  line("M300 340C300 120 500 120 500 340", handle, 24) +
  solid(
    "M196 322H604L630 630Q632 664 596 664H204Q168 664 170 630Z",
    canvas,
    dark("M520 310H640V680H560Z", 0.08),
    dark("M180 322H620V366H180Z", 0.07),
    darkLine("M196 366H604", 3, 0.2),
    dark("M160 620H640V670H160Z", 0.05),
  ) +
  line("M300 330V420M500 330V420", handle, 24) +
  path("M400 586C352 546 340 500 400 450C460 500 448 546 400 586Z", ink.forest) +
  lightLine("M400 600V486M400 540l24-22M400 540l-24-22", 5, 0.7);

export const accessories = {
  "highland-merino-scarf": () => {
    const fall = (x, end, tilt) =>
      group(
        `rotate(${tilt} ${x} 300)`,
        solid(
          `M${x - 60} 280H${x + 60}V${end}H${x - 60}Z`,
          ink.clay,
          each(
            run(340, 74, 5),
            (y) => box(x - 70, y, 140, 16, 0, ink.chalk) + box(x - 70, y + 26, 140, 8, 0, ink.navy),
          ),
          dark(`M${x + 30} 260h40V${end}h-40Z`, 0.1),
        ),
        line(
          each(run(x - 52, 15, 8), (f) => `M${f} ${end}v36`),
          ink.clay,
          8,
        ),
      );
    return (
      lying("M220 260Q400 120 580 260L520 640H300Z") +
      fall(340, 600, 10) +
      fall(440, 640, -8) +
      solid(
        "M206 262Q210 150 400 150T594 262Q594 370 400 376T206 262Z",
        ink.clay,
        line("M200 300Q400 420 600 300", ink.chalk, 14),
        line("M196 270Q400 388 604 270", ink.navy, 8),
        dark("M480 140H620V380H440Q560 320 480 140Z", 0.1),
        light("M224 240Q250 180 340 170Q270 200 256 262Z", 0.2),
      ) +
      path("M286 236Q300 190 400 190T514 236Q500 286 400 286T286 236Z", ink.rust) +
      darkLine("M300 250Q400 320 500 250", 5, 0.2)
    );
  },
  "ribbed-wool-beanie": () =>
    ground(400, 610, 230) +
    solid(
      "M206 480C190 260 290 180 400 180S610 260 594 480Z",
      ink.ochre,
      darkLine(
        each(run(-3, 1, 7), (i) => `M${400 + i * 20} 180Q${400 + i * 74} 280 ${400 + i * 62} 490`),
        6,
        0.15,
      ),
      dark("M500 180Q620 300 600 490H540Q560 300 480 180Z", 0.1),
    ) +
    solid(
      "M190 460Q190 430 220 430H580Q610 430 610 460V576Q610 606 580 606H220Q190 606 190 576Z",
      ink.ochre,
      dark("M180 420H620V616H180Z", 0.08),
      darkLine(
        each(run(214, 31, 13), (x) => `M${x} 424V612`),
        6,
        0.17,
      ),
    ) +
    box(476, 490, 70, 56, 6, ink.walnut) +
    lightLine("M494 518h34", 5, 0.6),
  "alpine-boot-socks": () => sock(80, -20, ink.slate, ink.navy) + sock(-60, 40, ink.oat, ink.clay),
  "bridle-leather-belt": () =>
    disc(408, 426, 214, "#2a211b", ' opacity=".12"') +
    lying("M500 564H690Q720 564 720 594T690 624H500Z", 8, 14) +
    disc(400, 410, 214, ink.bark) +
    disc(400, 410, 204, ink.walnut) +
    disc(400, 410, 150, "#ebcfc4") +
    lightLine("M400 218a192 192 0 0 1 192 192M400 572a162 162 0 0 1-162-162", 3, 0.4) +
    path("M400 564H690Q720 564 720 594T690 624H400Z", ink.walnut) +
    lightLine("M420 574H688M420 614H688", 3, 0.4) +
    each(run(560, 36, 4), (x) => disc(x, 594, 7, ink.bark)) +
    line("M350 556h90v76h-90Z", ink.brass, 17) +
    line("M350 594h96", ink.brass, 12) +
    box(474, 556, 26, 76, 6, ink.bark),
  "touchline-mittens": () => {
    const mitten = (flip) =>
      group(
        flip,
        lying(
          "M96 560V380Q60 330 40 280Q30 240 66 236Q90 236 120 290V190Q126 110 196 110T272 190V560Z",
          8,
          12,
        ),
        solid(
          "M96 560V380Q60 350 34 292Q22 250 56 240Q86 236 112 300V190Q118 106 192 106T272 190V560Z",
          ink.rust,
          darkLine(
            each(run(150, 34, 9), (y) => `M90 ${y}q24 20 48 0t48 0t48 0t48 0`),
            4,
            0.12,
          ),
          path("M184 220l28 34-28 34-28-34ZM184 310l28 34-28 34-28-34Z", ink.chalk, ' opacity=".85"'),
          box(80, 450, 200, 120, 0, ink.plum),
          darkLine(
            each(run(104, 20, 9), (x) => `M${x} 454V566`),
            4,
            0.2,
          ),
          dark("M236 100H280V570H236Z", 0.1),
        ),
      );
    return (
      line("M300 640C340 720 470 720 520 640", ink.plum, 8) +
      mitten("translate(110 90) rotate(-6 180 300)") +
      mitten("translate(690 100) scale(-1 1) rotate(-6 180 300)")
    );
  },
  "market-tote": tote(ink.chalk, ink.clay),
  "market-tote-2": tote(ink.straw, ink.night),
  "felt-house-slippers": () => {
    const slipper = (at, wool) =>
      group(
        at,
        lying("M110 20Q210 20 214 160T200 400Q196 520 114 520T24 400Q10 300 14 160T110 20Z", 12, 14),
        path("M110 20Q210 20 214 160T200 400Q196 520 114 520T24 400Q10 300 14 160T110 20Z", ink.bark),
        path("M112 34Q196 34 200 160T188 400Q184 504 114 504T38 400Q24 300 28 160T112 34Z", ink.oat),
        solid(
          "M112 30Q204 30 206 160Q208 240 200 300Q112 200 26 300Q18 220 22 160Q26 30 112 30Z",
          wool,
          dark("M160 20H220V310Q170 250 160 20Z", 0.1),
          light("M44 150Q50 70 100 54Q64 100 62 180Z", 0.2),
        ),
        lightLine("M196 286Q112 186 30 286", 4, 0.5),
      );
    return (
      slipper("translate(150 140) rotate(-6 110 260)", ink.slate) +
      slipper("translate(424 126) rotate(6 110 260)", ink.slate)
    );
  },
};
