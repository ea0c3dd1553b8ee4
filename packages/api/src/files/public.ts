export { type Access, accessOf, extensionOf, newKey } from "./keys";
export { isGoodLink } from "./links";
export { uploadsFolder } from "./local";
export { cacheForever, type Storage } from "./storage";
export { storageOf } from "./storage-of";
export { headersOf, type PictureType, pictures } from "./types";
