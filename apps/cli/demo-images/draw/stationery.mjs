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

const pencil = (x, colour, top, end = 620) =>
  group(
    `translate(${x} 0)`,
    path(`M-28 ${top + 96}H28V${end}H-28Z`, colour),
    dark(`M8 ${top + 96}H28V${end}H8Z`, 0.16),
    light(`M-28 ${top + 96}h14V${end}h-14Z`, 0.16),
    path(`M-28 ${top + 98}L0 ${top}L28 ${top + 98}q-14 12-28 0q-14 12-28 0Z`, "#e8cda5"),
    path(`M-9 ${top + 30}L0 ${top}L9 ${top + 30}Z`, ink.night),
    end < 620
      ? ""
      : box(-28, 596, 56, 40, 0, ink.brass) +
          darkLine("M-26 608H26M-26 622H26", 3, 0.3) +
          box(-26, 634, 52, 34, 10, ink.rose),
  );

export const stationery = {
  "wren-fountain-pen": () =>
    group(
      "rotate(42 400 400)",
      lying("M372 120H428V610L400 690L372 610Z", 20, 6),
      path("M366 96Q366 72 400 72T434 96V350H366Z", ink.navy),
      path("M370 350H430L426 560H374Z", ink.navy),
      dark("M410 72Q434 76 434 96V350H430L426 560H410Z", 0.18),
      light("M376 100h12v440h-10Z", 0.25),
      box(360, 340, 80, 26, 6, ink.brass),
      path("M428 110h16V296q-8 14-16 0Z", ink.brass),
      path("M376 560H424L416 606H384Z", ink.night),
      path("M382 606H418Q426 650 400 716Q374 650 382 606Z", ink.brass),
      darkLine("M400 640V706", 4, 0.5),
      disc(400, 638, 7, ink.bark),
    ) + line("M150 640C220 600 230 690 296 640", ink.navy, 8),
  "cedar-pencil-set": () =>
    group("rotate(6 400 400)", lying("M166 330H634V680H166Z", 10, 14), box(166, 330, 468, 350, 14, ink.oat)) +
    group(
      "rotate(6 400 400)",
      each(
        [
          [226, ink.clay, 150],
          [313, ink.forest, 132],
          [400, ink.ochre, 156],
          [487, ink.navy, 138],
          [574, ink.plum, 150],
        ],
        ([x, c, t]) => pencil(x, c, t),
      ),
      solid("M166 420H634V500H166Z", ink.walnut, lightLine("M170 432H630M170 488H630", 3, 0.4)),
      box(340, 432, 120, 56, 6, ink.chalk),
      line("M366 460H434", ink.slate, 6),
    ),
  "walnut-letter-tray": () =>
    ground(400, 626, 270) +
    group(
      "rotate(-3 400 400)",
      box(250, 300, 310, 230, 4, ink.oat),
      box(230, 336, 330, 200, 4, ink.chalk),
      line("M270 372H470M270 404H520", ink.slate, 7, ' opacity=".6"'),
    ) +
    solid(
      "M150 440H650V590Q650 620 620 620H180Q150 620 150 590Z",
      ink.walnut,
      darkLine(
        each([476, 516, 566, 598], (y, i) => `M140 ${y}Q${300 + i * 40} ${y - 20} 660 ${y + 6}`),
        5,
        0.16,
      ),
      dark("M140 596H660V630H140Z", 0.16),
    ) +
    path("M318 440H482Q470 500 400 500T318 440Z", ink.bark) +
    path("M336 440H464Q452 484 400 484T336 440Z", ink.chalk),
  "brass-desk-ruler": () =>
    group(
      "rotate(-36 400 400)",
      lying("M84 340H716V460H84Z", 4, 20),
      box(80, 338, 640, 116, 8, ink.brass),
      light("M88 338H712Q720 338 720 346V362H80V346Q80 338 88 338Z", 0.35),
      line(
        each(run(108, 12, 50), (x, i) => `M${x} 454v-${i % 10 === 0 ? 52 : i % 5 === 0 ? 38 : 24}`),
        ink.bark,
        3,
      ),
      disc(692, 384, 13, "#c9d7e3"),
    ),
  "bottled-ink": () =>
    ground(400, 640, 210) +
    solid(
      "M300 330H500Q590 350 590 430V590Q590 636 544 636H256Q210 636 210 590V430Q210 350 300 330Z",
      "#d7e1e8",
      path("M200 450Q400 426 600 450V650H200Z", ink.navy),
      dark("M510 320H600V650H480Z", 0.12),
      light("M236 430h24v160h-24Z", 0.5),
    ) +
    box(304, 300, 192, 40, 8, "#c2d0d9") +
    box(280, 196, 240, 116, 18, ink.night) +
    lightLine(
      each(run(304, 24, 9), (x) => `M${x} 216v76`),
      3,
      0.16,
    ) +
    box(306, 466, 188, 118, 6, ink.chalk) +
    path("M400 484q30 38 30 56a30 30 0 0 1-60 0q0-18 30-56Z", ink.navy),
  "paper-shears": () =>
    group(
      "rotate(28 400 400)",
      lying("M386 90L430 420H350Z", 14, 14),
      path("M352 96Q384 230 432 430L400 450Q346 280 352 96Z", ink.pewter),
      path("M448 96Q416 230 368 430L400 450Q454 280 448 96Z", "#e9eef0"),
      dark("M448 96Q454 280 400 450L384 440Q440 270 448 96Z", 0.12),
      line("M386 440C360 480 350 500 344 524M414 440C440 480 450 500 456 524", ink.night, 34),
      line("M318 520a62 84 14 1 0 .1 0ZM482 520a62 84 -14 1 1 -.1 0Z", ink.night, 26),
      disc(400, 416, 17, ink.brass),
      darkLine("M392 424l16-16", 4, 0.4),
    ),
  "waxed-canvas-pencil-case": () =>
    ground(400, 560, 270) +
    group("rotate(-16 330 300)", pencil(330, ink.ochre, 130, 420)) +
    group("rotate(8 450 300)", pencil(450, ink.clay, 150, 420)) +
    solid(
      "M150 340Q150 310 190 310H610Q650 310 650 340V520Q650 560 600 560H200Q150 560 150 520Z",
      ink.moss,
      dark("M140 500H660V570H140Z", 0.1),
      dark("M560 300H660V570H540Z", 0.1),
      light("M176 380h16v140h-16Z", 0.18),
    ) +
    line("M176 338H624", ink.brass, 14) +
    darkLine("M180 338H620", 4, 0.4) +
    path("M616 330l60 18l-6 24l-60-16Z", ink.walnut) +
    box(340, 420, 120, 66, 6, ink.walnut) +
    lightLine("M362 453h76", 4, 0.5),
};
