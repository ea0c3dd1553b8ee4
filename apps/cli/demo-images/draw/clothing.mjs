import { box, dark, darkLine, disc, each, ink, lightLine, line, lying, path, run, solid } from "./shapes.mjs";

const knit = (d) => darkLine(d, 4, 0.13);

const top =
  "M318 190Q400 236 482 190L590 232Q622 246 640 300L690 500L600 530L566 410V640Q400 660 234 640V410L200 530L110 500L160 300Q178 246 210 232Z";

const sweater = (wool) => () =>
  lying(top) +
  solid(
    top,
    wool,
    each(
      [290, 400, 510],
      (x) =>
        knit(each(run(250, 48, 7), (y) => `M${x} ${y}q-30 24 0 48q30-24 0-48`)) +
        knit(`M${x - 34} 200V606M${x + 34} 200V606`),
    ),
    knit("M200 240L150 520M600 240L650 520"),
    dark("M220 606H580V670H220Z", 0.12),
    knit(each(run(240, 20, 17), (x) => `M${x} 608v50`)),
    dark("M106 470L208 500V540L100 520ZM694 470L592 500V540L700 520Z", 0.14),
    dark("M566 400L534 300V660H570ZM234 400L250 320V660H230Z", 0.07),
  ) +
  path("M318 190Q326 160 400 158T482 190Q464 244 400 244T318 190Z", wool) +
  dark("M318 190Q326 160 400 158T482 190Q464 244 400 244T318 190Z", 0.12) +
  dark("M340 190Q350 176 400 176T460 190Q446 216 400 216T340 190Z", 0.3);

const tee = (cotton) => () => {
  const d =
    "M320 180Q400 230 480 180L580 214Q606 224 622 250L690 370L604 420L566 366V650Q400 664 234 650V366L196 420L110 370L178 250Q194 224 220 214Z";
  return (
    lying(d) +
    solid(
      d,
      cotton,
      dark("M566 366L548 300V670H520Q556 500 520 300L600 240L700 380L604 420Z", 0.07),
      darkLine("M232 634Q400 648 568 634", 3, 0.2),
      darkLine("M206 408L128 362M594 408L672 362", 3, 0.2),
      darkLine("M234 366L246 290M566 366L554 290", 4, 0.18),
    ) +
    line("M320 182Q400 250 480 182", cotton, 26) +
    darkLine("M312 196Q400 276 488 196", 3, 0.22) +
    darkLine("M332 178Q400 226 468 178", 3, 0.22) +
    box(512, 320, 24, 18, 3, ink.clay)
  );
};

export const clothing = {
  "fisherman-sweater": sweater(ink.oat),
  "fisherman-sweater-2": sweater(ink.navy),
  "potters-chore-jacket": () => {
    const d =
      "M312 168H488L586 212Q616 226 630 276L690 560L602 588L570 420V660H230V420L198 588L110 560L170 276Q184 226 214 212Z";
    return (
      lying(d) +
      solid(
        d,
        ink.navy,
        dark("M570 420L552 300V670H540V300L602 588L700 570Z", 0.14),
        dark("M230 420L248 310V400Z", 0.16),
        darkLine("M400 260V664", 4, 0.35),
        lightLine("M232 644H568M122 536L196 560M678 536L604 560", 3, 0.25),
      ) +
      path("M312 168L400 262L342 300L282 188ZM488 168L400 262L458 300L518 188Z", "#4a627c") +
      path("M312 168Q400 196 488 168L400 262Z", "#26323f") +
      each(
        [
          [262, 470],
          [438, 470],
          [446, 330],
        ],
        ([x, y]) =>
          solid(
            `M${x} ${y}h100v${y > 400 ? 120 : 80}h-100Z`,
            "#4a627c",
            lightLine(`M${x + 6} ${y + 12}h88`, 3, 0.35),
          ),
      ) +
      each(run(320, 80, 4), (y) => disc(400, y, 10, ink.straw))
    );
  },
  "harbour-linen-shirt": () => {
    const d =
      "M322 170L400 214L478 170L580 210Q606 222 620 262L684 520L606 546L562 390V630Q520 668 400 660T238 630V390L194 546L116 520L180 262Q194 222 220 210Z";
    return (
      lying(d) +
      solid(
        d,
        "#eef2f2",
        line(
          each(run(130, 27, 21), (x) => `M${x} 150V680`),
          ink.slate,
          5,
          ' opacity=".55"',
        ),
        dark("M562 390L546 290V680H536V300L606 546L700 530Z", 0.12),
        dark("M238 390L252 300V380Z", 0.14),
        box(376, 200, 48, 470, 0, "#eef2f2"),
        darkLine("M376 220V664M424 220V664", 3, 0.2),
      ) +
      each(run(268, 74, 6), (y) => disc(400, y, 8, ink.slate)) +
      path("M322 168L400 218L350 276L294 186ZM478 168L400 218L450 276L506 186Z", "#fbfcfb") +
      darkLine("M322 168L400 218L350 276L294 186M478 168L400 218L450 276L506 186", 3, 0.2) +
      path("M322 168Q400 150 478 168L400 218Z", "#c4ced2") +
      path("M458 330h84v74l-42 20l-42-20Z", "#e3eaeb") +
      darkLine("M458 330h84v74l-42 20l-42-20Z", 3, 0.2)
    );
  },
  "everyday-organic-tee": tee(ink.chalk),
  "everyday-organic-tee-2": tee(ink.moss),
  "workshop-canvas-apron": () => {
    const d = "M306 230H494Q500 330 590 380V640Q590 668 562 668H238Q210 668 210 640V380Q300 330 306 230Z";
    return (
      line("M316 240C310 90 490 90 484 240", ink.walnut, 16) +
      line("M216 400C150 420 140 480 110 500M584 400C650 420 660 480 690 500", ink.walnut, 14) +
      lying(d) +
      solid(d, ink.forest, dark("M520 220H600V680H500Z", 0.1), lightLine("M226 654H574", 3, 0.3)) +
      solid(
        "M270 450H530V570Q530 588 512 588H288Q270 588 270 570Z",
        "#4d6f5b",
        darkLine("M400 450V590", 4, 0.25),
        lightLine("M276 464H524", 3, 0.35),
      ) +
      line("M340 450V390M366 450V404", ink.ochre, 12) +
      solid("M352 268H448V340H352Z", "#4d6f5b", lightLine("M356 280H444", 3, 0.35)) +
      each(
        [
          [316, 244],
          [484, 244],
          [222, 396],
          [578, 396],
        ],
        ([x, y]) => disc(x, y, 9, ink.brass),
      )
    );
  },
};
