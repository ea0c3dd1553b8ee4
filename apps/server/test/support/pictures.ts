import sharp from "sharp";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 40 } } });

export const png = (width = 40, height = 30): Promise<Buffer> => plain(width, height).png().toBuffer();
export const jpeg = (width = 40, height = 30): Promise<Buffer> => plain(width, height).jpeg().toBuffer();
export const webp = (width = 40, height = 30): Promise<Buffer> => plain(width, height).webp().toBuffer();
