export { createUser } from "./create";
export { password, role } from "./schema";
export { closeSessionsOf } from "./store";
