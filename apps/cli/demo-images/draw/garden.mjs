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
  oval,
  path,
  solid,
} from "./shapes.mjs";

export const garden = {
  "hand-trowel-fork-set": () => {
    const handle = (x) =>
      path(`M${x - 26} 440q-8-30 26-34q34 4 26 34l8 190q0 44-34 44t-34-44Z`, ink.oak) +
      dark(`M${x + 6} 408q26 4 20 32l8 190q0 40-28 44Z`, 0.14) +
      box(x - 22, 396, 44, 34, 6, ink.pewter) +
      line(`M${x} 650v8`, ink.bark, 12);
    return (
      group(
        "rotate(-10 290 400)",
        path("M278 320h24v90h-24Z", ink.pewter),
        path("M290 110Q372 190 360 300Q340 350 290 352T220 300Q208 190 290 110Z", ink.forest),
        dark("M290 110Q372 190 360 300Q340 350 290 352Z", 0.16),
        handle(290),
      ) +
      group(
        "rotate(10 510 400)",
        path("M498 310h24v100h-24Z", ink.pewter),
        line("M450 130V270Q450 316 510 316T570 270V130M510 130V316", ink.forest, 24),
        handle(510),
      )
    );
  },
  "long-neck-watering-can": () =>
    ground(360, 642, 220) +
    line("M240 400C60 360 80 620 226 590", ink.forest, 26) +
    line("M270 360C280 220 450 220 460 360", ink.forest, 24) +
    path("M470 560C600 540 620 380 690 214L716 226C666 420 640 600 470 620Z", ink.forest) +
    dark("M470 590C630 570 650 400 702 220L716 226C666 420 640 600 470 620Z", 0.16) +
    path("M664 214L742 190L752 220L676 246Z", ink.brass) +
    solid(
      "M216 370H500L526 600Q528 640 490 640H226Q188 640 190 600Z",
      ink.forest,
      dark("M430 360H540V650H430Z", 0.12),
      light("M240 400h24l-12 200h-26Z", 0.25),
      box(180, 440, 360, 14, 0, ink.brass),
      box(180, 580, 360, 14, 0, ink.brass),
    ) +
    oval(358, 370, 144, 24, "#355041"),
  "larch-pocket-knife": () =>
    group(
      "rotate(-28 400 430)",
      lying("M196 470Q150 470 150 512T200 560H600Q690 550 690 460L590 440Q580 470 540 470Z", 4, 18),
      group(
        "rotate(24 640 420)",
        path("M640 384H300Q200 388 150 440Q240 458 640 440Z", ink.steel),
        light("M640 384H300Q220 388 176 416L640 404Z", 0.5),
        darkLine("M470 402H580", 5, 0.3),
      ),
      solid(
        "M196 470Q150 470 150 512T200 560H600Q690 550 690 460Q690 400 640 400Q600 400 590 440Q580 470 540 470Z",
        ink.walnut,
        darkLine("M140 500Q400 480 640 500M140 530Q400 516 640 530", 5, 0.16),
        light("M190 474H560V490H170Z", 0.16),
        path("M590 380H700V570H590Z", ink.brass),
      ),
      disc(640, 440, 13, ink.walnut),
      each([250, 500], (x) => disc(x, 516, 8, ink.brass)),
      line("M176 516a26 26 0 1 1-30 26", ink.clay, 9),
    ),
  "alder-stick-umbrella": () =>
    group(
      "rotate(12 400 400)",
      line("M400 140V640Q400 690 448 690T496 640", ink.walnut, 20),
      line("M400 100V150", ink.brass, 10),
      solid(
        "M110 420C120 230 250 140 400 140S680 230 690 420Q640 370 594 420Q546 366 498 420Q450 366 400 420Q352 366 303 420Q256 366 206 420Q160 370 110 420Z",
        ink.navy,
        dark("M400 140Q500 230 498 430H720Q700 140 400 140Z", 0.14),
        light("M400 140Q200 200 206 430H80Q110 180 400 140Z", 0.1),
        darkLine(
          "M400 140Q300 240 303 420M400 140V420M400 140Q500 240 498 420M400 140Q210 210 206 420M400 140Q590 210 594 420",
          4,
          0.25,
        ),
        line("M100 396Q400 300 700 396", ink.clay, 10, ' opacity=".9"'),
      ),
    ),
  "finch-nest-box": () =>
    lying("M240 290L400 176L560 290V640H240Z") +
    solid(
      "M240 290L400 176L560 290V640H240Z",
      ink.oak,
      darkLine("M320 280V650M400 280V650M480 280V650", 4, 0.2),
      dark("M510 280H570V650H500Z", 0.12),
    ) +
    path("M180 320L400 140L620 320L588 350L400 200L212 350Z", ink.forest) +
    dark("M400 140L620 320L588 350L400 200Z", 0.16) +
    disc(400, 400, 62, ink.bark) +
    disc(400, 404, 52, "#2f231b") +
    line("M400 520v40", ink.walnut, 18) +
    path(
      "M352 470C330 430 350 396 386 396C420 396 446 424 450 452L520 500L448 498C430 520 374 512 352 470Z",
      ink.clay,
    ) +
    path("M392 500C384 462 420 448 450 470L496 494L446 498Q420 512 392 500Z", ink.slate) +
    path("M352 424L322 434L354 446Z", ink.ochre) +
    disc(378, 424, 7, ink.night) +
    line("M392 508v16M412 508v16", ink.bark, 5),
};
