import type { ComponentProps } from "react";
import classes from "./name-link.module.css";
import { Link } from "./near-link";

/** The name of a record in a row of a section; it leads to its page and is cut short where there is no room. */
export function NameLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return <Link {...props} className={classes.link} />;
}
