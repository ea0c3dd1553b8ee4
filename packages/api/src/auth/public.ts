/** What other resources may use of sign-in. */
export { countAttempt, forgetAttempts } from "./attempts";
