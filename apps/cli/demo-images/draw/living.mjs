import {
  box,
  dark,
  darkLine,
  disc,
  each,
  ground,
  group,
  ink,
  lightLine,
  line,
  lying,
  oval,
  path,
  run,
  solid,
} from "./shapes.mjs";

export const living = {
  "drift-wool-throw": () =>
    ground(400, 632, 260) +
    each(
      [
        [566, ink.oat],
        [498, ink.slate],
        [430, ink.oat],
      ],
      ([y, c], i) =>
        solid(
          `M190 ${y}H570Q610 ${y} 610 ${y + 32}T570 ${y + 64}H190Q156 ${y + 64} 156 ${y + 32}T190 ${y}Z`,
          i === 1 ? ink.sage : c,
          line(
            each(run(180, 60, 8), (x) => `M${x} ${y - 10}v90`),
            ink.moss,
            12,
            ' opacity=".35"',
          ),
          dark(`M150 ${y + 46}H620V${y + 70}H150Z`, 0.12),
        ),
    ) +
    solid(
      "M176 380Q176 348 210 348H560Q612 348 612 392V430H176Z",
      ink.sage,
      line(
        each(run(200, 60, 8), (x) => `M${x} 330v120`),
        ink.forest,
        14,
        ' opacity=".3"',
      ),
      line(
        each([366, 406], (y) => `M150 ${y}H630`),
        ink.chalk,
        8,
        ' opacity=".5"',
      ),
    ) +
    solid(
      "M176 380H286V560Q230 572 176 560Z",
      ink.sage,
      line(
        each([200, 260], (x) => `M${x} 330v250`),
        ink.forest,
        14,
        ' opacity=".3"',
      ),
      line(
        each([406, 470, 534], (y) => `M150 ${y}H300`),
        ink.chalk,
        8,
        ' opacity=".5"',
      ),
      dark("M264 370H290V580H264Z", 0.1),
    ) +
    line(
      each(run(182, 14, 8), (x) => `M${x} 568v30`),
      ink.sage,
      7,
    ),
  "loom-linen-cushion": () => {
    const d = "M180 196Q400 240 620 196Q572 400 620 604Q400 560 180 604Q228 400 180 196Z";
    return (
      lying(d, 10, 22) +
      solid(
        d,
        ink.rose,
        line(
          each([286, 400, 514], (x) => `M${x} 150V650`),
          ink.chalk,
          10,
          ' opacity=".7"',
        ),
        line(
          each([318, 432, 546, 254, 368, 482], (x) => `M${x} 150V650`),
          ink.rust,
          4,
          ' opacity=".5"',
        ),
        dark("M620 196Q572 400 620 604Q500 570 400 572Q560 500 620 196Z", 0.08),
      ) +
      darkLine("M190 208Q400 250 610 208", 3, 0.16)
    );
  },
  "quiet-wall-clock": () =>
    disc(412, 418, 236, "#2a211b", ' opacity=".12"') +
    disc(400, 400, 236, ink.oak) +
    disc(400, 400, 206, ink.chalk) +
    each(run(0, 30, 12), (a) =>
      group(
        `rotate(${a} 400 400)`,
        line(`M400 216v${a % 90 === 0 ? 34 : 16}`, ink.night, a % 90 === 0 ? 10 : 6),
      ),
    ) +
    line("M400 400L318 344", ink.night, 16) +
    line("M400 400L492 296", ink.night, 10) +
    line("M384 440L432 320", ink.clay, 5) +
    disc(400, 400, 15, ink.clay) +
    lightLine("M204 330A208 208 0 0 1 312 204", 10, 0.3),
  "porthole-mirror": () =>
    line("M400 100L300 220M400 100L500 220", ink.walnut, 14) +
    disc(400, 100, 16, ink.brass) +
    disc(412, 430, 240, "#2a211b", ' opacity=".12"') +
    disc(400, 414, 240, ink.brass) +
    disc(400, 414, 216, ink.walnut) +
    solid(
      "M196 414a204 204 0 1 1 408 0a204 204 0 1 1-408 0Z",
      "#c7d8dc",
      path("M150 520L520 150H620L190 640Z", "#fff", ' opacity=".35"'),
      path("M300 660L660 300V340L350 660Z", "#fff", ' opacity=".35"'),
    ),
  "three-leg-oak-stool": () =>
    ground(400, 672, 200, 16) +
    path("M384 330H420L418 640H390Z", ink.walnut) +
    path("M268 330H318L250 672H214Z", ink.oak) +
    path("M482 330H532L586 672H550Z", ink.oak) +
    line("M262 520H538", ink.walnut, 18) +
    dark("M482 330H508L572 672H550Z", 0.12) +
    path("M190 290Q190 262 220 262H580Q610 262 610 290Q600 352 400 352T190 290Z", ink.oak) +
    dark("M190 292Q220 330 400 330T610 292Q600 352 400 352T190 292Z", 0.16) +
    oval(400, 274, 204, 38, "#d9b180") +
    line("M262 274a140 22 0 0 1 276 0M310 278a90 12 0 0 1 180 0", ink.walnut, 4, ' opacity=".35"'),
  "gallery-frame": () =>
    lying("M210 150H590V650H210Z", 14, 18) +
    box(206, 146, 388, 508, 6, ink.oak) +
    path("M206 146H594L570 170H230V630L206 654Z", "#fff", ' opacity=".18"') +
    box(232, 172, 336, 456, 0, ink.chalk) +
    solid(
      "M290 240H510V560H290Z",
      "#efd9c3",
      disc(440, 330, 42, ink.clay),
      path("M270 470Q340 380 410 450T530 420V580H270Z", ink.sage),
      path("M270 520Q370 440 530 520V580H270Z", ink.forest),
    ),
};
