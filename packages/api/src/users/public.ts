export { createUser } from "./create";
export { password, role } from "./schema";
export { closeSessionsOf, lockUser, refuseTakenEmail } from "./store";
