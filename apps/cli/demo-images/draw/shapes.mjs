// The few shapes every picture is composed of. Each function returns SVG text.

/** One restrained palette for the whole shop. */
export const ink = {
  night: "#2d3940",
  navy: "#3a4f66",
  slate: "#6f8291",
  forest: "#41614f",
  moss: "#7d9471",
  sage: "#a9bba0",
  clay: "#c26d4d",
  rust: "#a4533a",
  rose: "#dba494",
  plum: "#7d4f5c",
  ochre: "#d8a648",
  straw: "#e3c88f",
  oak: "#c99b68",
  walnut: "#8b6244",
  bark: "#5f4432",
  steel: "#b9c2c4",
  pewter: "#8d999d",
  brass: "#c8a257",
  chalk: "#f7f2e8",
  oat: "#e6dac6",
  stone: "#cfc4b4",
  iron: "#42474a",
};

const shadowInk = "#2a211b";
let clips = 0;

export const path = (d, fill, more = "") => `<path d="${d}" fill="${fill}"${more}/>`;
export const line = (d, stroke, width, more = "") =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
export const disc = (x, y, r, fill, more = "") =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"${more}/>`;
export const oval = (x, y, rx, ry, fill, more = "") =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${more}/>`;
export const box = (x, y, w, h, r, fill, more = "") =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"${more}/>`;
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.join("")}</g>`;

/** Darker or lighter overlay on what lies below. */
export const dark = (d, opacity = 0.12) => path(d, shadowInk, ` opacity="${opacity}"`);
export const light = (d, opacity = 0.28) => path(d, "#fff", ` opacity="${opacity}"`);
export const darkLine = (d, width = 4, opacity = 0.2) => line(d, shadowInk, width, ` opacity="${opacity}"`);
export const lightLine = (d, width = 6, opacity = 0.4) => line(d, "#fff", width, ` opacity="${opacity}"`);

/** A filled outline with details that stay inside it. */
export const solid = (d, fill, ...inside) => {
  clips += 1;
  return `${path(d, fill)}<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${inside.join("")}</g>`;
};

/** The shadow of a thing standing on the table, or of one lying flat. */
export const ground = (x, y, rx, ry = 18) => oval(x, y, rx, ry, shadowInk, ' opacity=".13"');
export const lying = (d, dx = 12, dy = 16) =>
  path(d, shadowInk, ` opacity=".12" transform="translate(${dx} ${dy})"`);

/** `count` numbers from `from`, `step` apart. */
export const run = (from, step, count) => Array.from({ length: count }, (_, i) => from + i * step);
export const each = (list, draw) => list.map(draw).join("");

export const backdrops = {
  kitchen: ["#f5ede1", "#e9d6bd"],
  home: ["#edf1e9", "#cfdcc8"],
  stationery: ["#eaeff3", "#c9d7e3"],
  clothing: ["#f7ebe6", "#ebcfc4"],
  outdoor: ["#e6eeed", "#bfd5d3"],
  dusk: ["#39454d", "#4d5b63"],
};

export const picture = (backdrop, body) => {
  clips = 0;
  const [wall, glow] = backdrops[backdrop];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">${box(0, 0, 800, 800, 0, wall)}${disc(400, 400, 316, glow)}${body()}</svg>\n`;
};
