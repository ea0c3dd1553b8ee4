import { newId } from "@backroom/db";

/** Who may read a file: everyone who knows its address, or whoever holds a signed link. */
export type Access = "public" | "protected";

/** `public/file_01JD…/blue-shirt.png`: the access decides the folder, the id avoids collisions, the name is for people. */
const pattern = /^(public|protected)\/file_[0-9A-HJKMNP-TV-Z]{26}\/[A-Za-z0-9_][A-Za-z0-9._-]{0,119}$/;

/** The longest name kept; the rest of what the pattern allows is for the endings of thumbnails. */
const longestName = 100;

/** Of a name, which may fill the header of its part. */
const longestRead = 500;

/** A key holds nothing of a name that a path could be made of. */
export const newKey = (access: Access, name: string): string =>
  `${access}/${newId("file")}/${safeName(name)}`;

/** The access of a key; undefined for whatever is no key, such as a path that leaves the storage. */
export function accessOf(key: string): Access | undefined {
  const access = pattern.exec(key)?.[1];
  return access === "public" || access === "protected" ? access : undefined;
}

/** The last part of a name in plain letters: `../Blaues Hemd (2).PNG` becomes `Blaues-Hemd-2.png`. */
export function safeName(name: string): string {
  // Of a long name the end is kept, which says what it is; the expressions below would take seconds for all of it.
  const base = name.slice(-longestRead).split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-");
  const dot = plain.lastIndexOf(".");
  const extension = dot > 0 ? trimmed(plain.slice(dot + 1).toLowerCase()).slice(0, 10) : "";
  const stem = trimmed(dot > 0 ? plain.slice(0, dot) : plain).slice(0, longestName - 11) || "file";
  return extension === "" ? stem : `${stem}.${extension}`;
}

const trimmed = (text: string): string => text.replaceAll(/-*\.-*/g, ".").replaceAll(/^[.-]+|[.-]+$/g, "");

/** `png` of `shirt.PNG`; empty without one. */
export const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
