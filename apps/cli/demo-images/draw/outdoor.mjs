import {
  box,
  dark,
  disc,
  each,
  ground,
  ink,
  light,
  lightLine,
  line,
  oval,
  path,
  run,
  solid,
} from "./shapes.mjs";

const backpack = (canvas, leather) => () =>
  ground(400, 668, 220) +
  line("M350 170Q350 110 400 110T450 170", leather, 20) +
  path(
    "M180 420Q150 430 150 470V590Q150 620 190 620V420ZM620 420Q650 430 650 470V590Q650 620 610 620V420Z",
    canvas,
  ) +
  dark(
    "M180 420Q150 430 150 470V590Q150 620 190 620V420ZM620 420Q650 430 650 470V590Q650 620 610 620V420Z",
    0.2,
  ) +
  solid(
    "M190 330Q190 160 400 160T610 330V610Q610 664 556 664H244Q190 664 190 610Z",
    canvas,
    dark("M530 150H620V670H500Q560 400 530 150Z", 0.1),
  ) +
  solid(
    "M250 440H550V590Q550 626 514 626H286Q250 626 250 590Z",
    canvas,
    light("M240 430H560V640H240Z", 0.1),
    dark("M250 430H560V470H250Z", 0.12),
  ) +
  solid(
    "M176 320Q180 140 400 140T624 320V380Q624 420 584 420H216Q176 420 176 380Z",
    canvas,
    light("M204 320Q210 200 330 172Q246 230 242 330Z", 0.2),
    dark("M170 392H630V430H170Z", 0.12),
  ) +
  each([300, 472], (x) => box(x, 350, 30, 150, 6, leather) + line(`M${x - 2} 440h34v32h-34Z`, ink.brass, 8)) +
  box(352, 520, 96, 60, 6, leather) +
  lightLine("M374 550h52", 4, 0.5);

const tent = (cloth, inside) => () =>
  ground(400, 630, 320, 24) +
  path("M400 200L640 262L716 616H500Z", cloth) +
  dark("M400 200L640 262L716 616H500Z", 0.16) +
  path("M400 200L84 616H520Z", cloth) +
  path("M400 200L246 616H476Z", inside) +
  path("M400 200L246 616L320 616Q372 480 400 200Z", cloth) +
  light("M400 200L246 616L320 616Q372 480 400 200Z", 0.22) +
  path("M400 200L476 616L520 616Z", cloth) +
  line("M400 200L400 172M400 200L84 616M400 200L520 616", ink.chalk, 6) +
  line("M84 616L40 640M716 616L760 640M640 262L748 600", ink.walnut, 5) +
  line("M36 624l10 28M764 624l-10 28", ink.iron, 9) +
  path("M400 172l46-16l-46-16Z", ink.clay);

export const outdoor = {
  "ramble-backpack": backpack(ink.moss, ink.walnut),
  "ramble-backpack-2": backpack(ink.ochre, ink.bark),
  "trail-vacuum-flask": () =>
    ground(400, 672, 120) +
    box(356, 128, 88, 40, 14, ink.pewter) +
    solid(
      "M322 160H478V280H322Z",
      ink.steel,
      lightLine("M346 180V270", 16, 0.5),
      dark("M440 150H480V290H440Z", 0.12),
    ) +
    box(330, 276, 140, 20, 4, ink.pewter) +
    solid(
      "M308 330Q308 294 344 294H456Q492 294 492 330V630Q492 668 456 668H344Q308 668 308 630Z",
      ink.clay,
      dark("M446 290H500V680H430Z", 0.13),
      light("M334 330h20v300h-20Z", 0.28),
      box(300, 630, 200, 50, 0, ink.pewter),
    ) +
    path("M348 520L392 440L420 486L436 462L462 520Z", ink.chalk) +
    disc(444, 430, 11, ink.chalk),
  "speckled-camp-mug": () =>
    ground(390, 632, 200) +
    line("M522 380h30c50 0 78 30 78 70s-30 72-100 78", ink.navy, 26) +
    solid(
      "M244 300H536V570Q536 628 478 628H302Q244 628 244 570Z",
      ink.navy,
      each(
        [
          [290, 360],
          [340, 420],
          [300, 480],
          [380, 350],
          [420, 440],
          [360, 540],
          [480, 380],
          [470, 500],
          [420, 580],
          [290, 570],
          [510, 450],
          [380, 480],
          [330, 600],
          [500, 590],
        ],
        ([x, y], i) => disc(x, y, 5 + (i % 3) * 2, ink.chalk, ' opacity=".8"'),
      ),
      dark("M470 290H540V640H450Z", 0.16),
    ) +
    oval(390, 300, 148, 28, ink.chalk) +
    oval(390, 304, 134, 21, ink.bark) +
    line("M242 300a148 28 0 0 0 296 0", ink.clay, 8),
  "storm-lantern": () =>
    ground(400, 662, 150) +
    line("M280 300C200 140 600 140 520 300", ink.iron, 10) +
    line("M296 560V270M504 560V270", ink.clay, 18) +
    disc(400, 430, 190, "#f6d98a", ' opacity=".28"') +
    path("M350 240h100l16 50H334ZM372 196h56v50h-56Z", ink.clay) +
    box(322, 284, 156, 26, 8, ink.rust) +
    solid(
      "M340 310H460Q510 420 460 530H340Q290 420 340 310Z",
      "#f5ecd2",
      light("M346 340q-30 80 0 160h18q-26-80 0-160Z", 0.8),
    ) +
    path("M400 380C424 420 430 440 424 460Q416 482 400 482T376 460C370 440 380 424 400 380Z", "#e9a13b") +
    path("M400 428q14 22 10 36q-4 10-10 10t-10-10q-4-14 10-36Z", "#fbe3a0") +
    box(310, 524, 180, 30, 8, ink.rust) +
    solid(
      "M290 552H510L530 630Q534 660 500 660H300Q266 660 270 630Z",
      ink.clay,
      dark("M460 540H540V670H440Z", 0.14),
      light("M306 572h20l-8 70h-18Z", 0.25),
    ) +
    disc(490, 600, 14, ink.brass),
  "meadow-picnic-blanket": () =>
    ground(400, 620, 280) +
    solid(
      "M170 360H620V610H170Q110 610 110 486T170 360Z",
      ink.clay,
      line(
        each(run(150, 76, 7), (x) => `M${x} 340V630`),
        ink.chalk,
        22,
        ' opacity=".45"',
      ),
      line("M100 400H640M100 476H640M100 552H640", ink.chalk, 22, ' opacity=".45"'),
      dark("M100 560H640V620H100Z", 0.12),
    ) +
    oval(620, 485, 64, 125, ink.oat) +
    line("M620 400q42 20 42 85t-42 86q-34-10-34-84t34-52q18 12 18 52t-18 34", ink.clay, 12) +
    each(
      [250, 470],
      (x) => box(x, 350, 40, 270, 8, ink.walnut) + line(`M${x - 4} 430h48v44h-48Z`, ink.brass, 9),
    ) +
    line("M270 352C290 230 470 230 490 352", ink.walnut, 28) +
    line("M330 272Q380 254 430 272", ink.bark, 34),
  "drifter-camp-chair": () =>
    ground(400, 670, 240, 16) +
    line("M230 660L560 430M570 660L240 430", ink.walnut, 22) +
    line("M226 150V450M574 150V450", ink.oak, 24) +
    solid(
      "M230 170Q400 206 570 170V330Q400 368 230 330Z",
      ink.clay,
      dark("M480 150H580V370H460Z", 0.09),
      lightLine("M236 190Q400 226 564 190M236 314Q400 350 564 314", 3, 0.4),
    ) +
    line("M196 380H268M532 380H604", ink.oak, 26) +
    solid(
      "M214 424H586Q580 500 400 504T214 424Z",
      ink.clay,
      dark("M200 440Q400 500 600 440V510H200Z", 0.14),
    ) +
    line("M230 660L248 648M570 660L552 648", ink.oak, 26) +
    disc(398, 543, 11, ink.brass),
  "two-person-ridge-tent": tent(ink.ochre, "#4b3b2b"),
  "two-person-ridge-tent-2": { backdrop: "dusk", body: tent(ink.forest, "#f3d48a") },
};
