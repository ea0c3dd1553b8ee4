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
  oval,
  path,
  run,
  solid,
} from "./shapes.mjs";

const steam = (x, y) =>
  lightLine(`M${x} ${y}c-22-28 22-48 0-78s18-46 4-66`, 12, 0.75) +
  lightLine(`M${x + 56} ${y - 6}c-18-24 18-42 0-66s16-38 4-56`, 12, 0.55);

const mug = (glaze, drink) => () =>
  ground(405, 646, 210) +
  line("M512 352h44c54 0 84 34 84 78s-36 84-112 92", glaze, 40) +
  solid(
    "M236 286H548V566Q548 642 466 642H318Q236 642 236 566Z",
    glaze,
    dark("M446 270H560V660H446Z", 0.1),
    darkLine(
      each(run(392, 34, 5), (y) => `M226 ${y}Q392 ${y + 24} 560 ${y}`),
      5,
      0.13,
    ),
    path("M226 590Q392 620 560 590V660H226Z", ink.oat),
    light("M262 300h34v250q0 30 10 50q-44-10-44-60Z", 0.25),
  ) +
  oval(392, 286, 156, 32, ink.chalk) +
  oval(392, 290, 140, 25, drink) +
  steam(364, 234);

const kettle = (enamel, knob) => () =>
  ground(390, 648, 230) +
  line("M262 380C262 160 528 160 528 380", ink.night, 22) +
  line("M318 232C356 200 434 200 472 232", ink.walnut, 40) +
  path("M548 470C610 470 616 372 668 346L700 380C664 404 650 560 552 580Z", enamel) +
  dark("M548 540C640 540 656 410 700 380C664 404 650 560 552 580Z", 0.16) +
  line("M662 350L706 384", ink.night, 12) +
  solid(
    "M206 560C206 420 280 352 394 352S584 420 584 560C584 620 556 640 520 640H270C234 640 206 620 206 560Z",
    enamel,
    dark("M470 340H600V660H400C500 620 510 460 470 340Z", 0.12),
    light("M250 540C250 450 290 400 340 384C300 430 288 480 288 560Z", 0.32),
    dark("M200 600H600V650H200Z", 0.14),
  ) +
  path("M310 366Q394 326 480 366Q394 386 310 366Z", ink.night) +
  disc(394, 324, 24, knob);

const spoon = (x, tilt, wood, bowl) =>
  group(
    `rotate(${tilt} ${x} 640)`,
    path(`M${x - 13} 330h26l6 310q-19 18-38 0Z`, wood),
    bowl === "slot"
      ? path(`M${x - 46} 160q46-34 92 0v130q0 60-46 70q-46-10-46-70Z`, wood) +
          line(
            each([x - 22, x, x + 22], (s) => `M${s} 190v90`),
            ink.bark,
            10,
            ' opacity=".55"',
          )
      : oval(x, 254, bowl, 100, wood) +
          dark(
            `M${x - bowl + 18} 250a${bowl - 18} 76 0 0 0 ${2 * bowl - 36} 0a${bowl - 18} 70 0 0 1 -${2 * bowl - 36} 0Z`,
            0.2,
          ),
    darkLine(`M${x + 8} 380v230`, 6, 0.12),
  );

const jar = (x, base, w, h, fill, level) => {
  const top = base - h;
  const d = `M${x - w / 2} ${top + 30}q0-30 30-30h${w - 60}q30 0 30 30V${base - 30}q0 30-30 30h-${w - 60}q-30 0-30-30Z`;
  return (
    solid(d, "#dfe7e4", path(`M${x - w} ${base - level}q${w / 2}-18 ${w} 0t${w} 0V${base}H${x - w}Z`, fill)) +
    light(`M${x - w / 2 + 18} ${top + 34}h16v${h - 80}h-16Z`, 0.6) +
    box(x - w / 2 + 14, top - 22, w - 28, 24, 6, ink.steel) +
    box(x - w / 2 + 4, top - 62, w - 8, 44, 12, ink.oak) +
    darkLine(`M${x - w / 2 + 20} ${top - 40}h${w - 60}`, 4, 0.18)
  );
};

const bowl = (y, r, glaze) =>
  solid(
    `M${400 - r} ${y}H${400 + r}C${400 + r} ${y + r * 0.62} ${400 + r * 0.5} ${y + r * 0.8} ${400 + r * 0.36} ${y + r * 0.8}H${400 - r * 0.36}C${400 - r * 0.5} ${y + r * 0.8} ${400 - r} ${y + r * 0.62} ${400 - r} ${y}Z`,
    glaze,
    dark(
      `M${400 + r * 0.3} ${y}H${400 + r}V${y + r}H${400}C${400 + r * 0.3} ${y + r * 0.7} ${400 + r * 0.4} ${y + r * 0.3} ${400 + r * 0.3} ${y}Z`,
      0.1,
    ),
    light(
      `M${400 - r * 0.84} ${y + 44}q${r * 0.1} ${r * 0.3} ${r * 0.3} ${r * 0.42}l20-8q-${r * 0.2}-${r * 0.2}-${r * 0.24}-${r * 0.4}Z`,
      0.3,
    ),
  ) + oval(400, y, r, r * 0.13, ink.chalk);

const mill = (x, wood, cap) =>
  path(`M${x - 74} 640q-6-60 24-120q22-46 6-110q-16-50 4-90h80q20 40 4 90q-16 64 6 110q30 60 24 120Z`, wood) +
  dark(`M${x + 8} 320h32q20 40 4 90q-16 64 6 110q30 60 24 120h-60Z`, 0.14) +
  box(x - 50, 300, 100, 24, 8, ink.brass) +
  path(`M${x - 48} 300q-14-84 48-90q62 6 48 90Z`, wood) +
  dark(`M${x + 6} 212q56 8 42 88h-30Z`, 0.14) +
  disc(x, 196, 24, cap) +
  lightLine(`M${x - 46} 600q0-40 18-76`, 10, 0.3);

export const kitchen = {
  "ridge-stoneware-mug": mug(ink.chalk, ink.bark),
  "ridge-stoneware-mug-2": mug(ink.forest, "#b98a58"),
  "heron-stovetop-kettle": kettle(ink.forest, ink.brass),
  "heron-stovetop-kettle-2": kettle(ink.clay, ink.chalk),
  "slow-morning-pour-over": () =>
    ground(400, 650, 180) +
    solid(
      "M330 402H470L556 590Q570 646 520 646H280Q230 646 244 590Z",
      "#dbe5e4",
      path("M220 536Q400 520 580 536V660H220Z", "#6b452c"),
      oval(400, 536, 140, 12, "#80563a"),
      light("M320 430h26L284 620h-26Z", 0.55),
    ) +
    box(326, 376, 148, 50, 14, ink.oak) +
    darkLine("M346 402h108", 4, 0.25) +
    path("M236 190H564L452 372H348Z", ink.chalk) +
    dark("M440 190H564L452 372H412Z", 0.1) +
    darkLine(
      each([300, 350, 400, 450, 500], (x) => `M${x} 210L${400 + (x - 400) * 0.4} 356`),
      4,
      0.14,
    ) +
    line("M548 214C640 206 640 300 524 300", ink.chalk, 24) +
    oval(400, 190, 164, 26, ink.oat) +
    oval(400, 194, 138, 19, "#7a5236") +
    steam(380, 150),
  "olive-wood-serving-board": () => {
    const d =
      "M262 316Q262 250 330 250H356Q372 250 374 226L380 150Q382 118 400 118T420 150L426 226Q428 250 444 250H470Q538 250 538 316V616Q538 682 470 682H330Q262 682 262 616Z";
    return group(
      "rotate(14 400 400)",
      lying(d),
      solid(
        d,
        ink.oak,
        darkLine(
          each(
            [290, 336, 392, 440, 496],
            (x, i) => `M${x} 240C${x + 34} 360 ${x - 46 + i * 6} 480 ${x + 20} 700`,
          ),
          7,
          0.13,
        ),
        line("M440 430a34 50 0 1 0 .1 0M440 452a16 28 0 1 0 .1 0", ink.walnut, 6, ' opacity=".5"'),
        dark("M516 240H548V700H516Z", 0.1),
      ),
      disc(400, 160, 13, "#e9d6bd"),
    );
  },
  "field-stripe-tea-towels": () =>
    line("M120 186H680", ink.walnut, 20) +
    disc(120, 186, 20, ink.brass) +
    disc(680, 186, 20, ink.brass) +
    each(
      [
        [176, ink.chalk, ink.navy, 596],
        [424, ink.oat, ink.clay, 640],
      ],
      ([x, cloth, stripe, end]) =>
        lying(`M${x} 176h200V${end}H${x}Z`, 10, 12) +
        solid(
          `M${x} 172q100-16 200 0V${end}q-100 14-200 0Z`,
          cloth,
          each([0, 34, 48, 116, 130, 164], (o, i) =>
            box(x + 18 + o, 150, i % 3 === 0 ? 18 : 6, 520, 0, stripe, ' opacity=".85"'),
          ),
          dark(`M${x} 160h200v44q-100-14-200 0Z`, 0.14),
          dark(`M${x + 150} 170q20 200 0 480h50V160Z`, 0.07),
        ) +
        line(
          each(run(x + 8, 16, 12), (f) => `M${f + 4} ${end + 6}v18`),
          cloth,
          6,
        ),
    ),
  "cast-iron-skillet": () =>
    group(
      "rotate(-38 400 400)",
      lying("M130 400a230 230 0 1 1 455 40L745 430V370L585 360A230 230 0 0 0 130 400Z"),
      path("M560 364H726Q752 364 752 400T726 436H560Z", ink.iron),
      path("M676 386h42q12 0 12 14t-12 14h-42q-12 0-12-14t12-14Z", "#e9d6bd"),
      path("M330 176l28-44h32l-6 52ZM330 624l28 44h32l-6-52Z", ink.iron),
      disc(358, 400, 232, ink.iron),
      disc(358, 400, 206, "#2f3436"),
      disc(358, 400, 186, "#393f42"),
      lightLine("M226 320A156 156 0 0 1 330 248", 14, 0.16),
      lightLine("M494 470A156 156 0 0 1 420 540", 10, 0.08),
    ),
  "hearth-enamel-casserole": () =>
    ground(400, 642, 260) +
    line("M180 428H128Q104 428 104 452T128 476H190M620 428H672Q696 428 696 452T672 476H610", ink.rust, 26) +
    solid(
      "M168 392H632V560Q632 636 556 636H244Q168 636 168 560Z",
      ink.clay,
      dark("M500 380H640V650H470C510 580 510 480 500 380Z", 0.12),
      dark("M160 600H640V640H160Z", 0.12),
      light("M204 420h40v150q0 30 14 46q-54-6-54-60Z", 0.22),
    ) +
    box(152, 372, 496, 36, 16, ink.rust) +
    path("M176 372Q190 262 400 262T624 372Z", ink.clay) +
    dark("M480 268Q612 290 624 372H500Q510 310 480 268Z", 0.12) +
    light("M224 352Q240 300 320 288Q270 310 262 352Z", 0.26) +
    box(384, 232, 32, 34, 8, ink.brass) +
    box(352, 206, 96, 36, 18, ink.brass) +
    lightLine("M372 218h36", 6, 0.5),
  "pinch-salt-pepper-mills": () =>
    ground(400, 646, 220) + mill(296, ink.oak, ink.chalk) + mill(502, ink.bark, ink.brass),
  "whetstone-chefs-knife": () =>
    group(
      "rotate(-32 400 400)",
      lying("M92 372H470V460H330C220 460 130 430 92 372ZM470 368H700Q724 368 724 402T700 436H470Z"),
      path("M86 366H486V462H336C216 462 122 430 86 366Z", ink.steel),
      light("M86 366H486V396H110Z", 0.5),
      darkLine("M122 404C190 446 260 456 336 456H482", 4, 0.2),
      path("M472 358H500V462H472Z", ink.brass),
      path("M500 362H690Q730 362 730 404Q730 442 700 438Q640 424 500 434Z", ink.walnut),
      light("M500 362H690Q712 362 722 378Q610 372 500 378Z", 0.18),
      each([548, 612, 676], (x) => disc(x, 400, 9, ink.brass)),
    ),
  "nesting-bowls": () =>
    ground(400, 652, 150) +
    bowl(430, 268, ink.slate) +
    bowl(330, 208, ink.ochre) +
    bowl(254, 150, ink.clay) +
    oval(400, 256, 126, 13, ink.oat),
  "larder-jar": () =>
    ground(400, 642, 260) +
    jar(250, 638, 190, 300, ink.straw, 190) +
    jar(476, 638, 240, 420, "#b4744f", 270) +
    each(
      [
        [420, 450],
        [470, 430],
        [530, 470],
        [400, 520],
        [460, 510],
        [520, 560],
        [420, 590],
        [560, 530],
      ],
      ([x, y]) => disc(x, y, 15, ink.rust, ' opacity=".45"'),
    ),
  "cherry-spoon-set": () =>
    spoon(280, -10, ink.clay, 66) + spoon(400, 0, ink.oak, "slot") + spoon(520, 10, ink.walnut, 54),
};
