import type { ReactNode } from "react";
import classes from "./notice.module.css";

interface NoticeProps {
  icon: ReactNode;
  title: string;
  text: string;
  /** `alert` where something went wrong. */
  role?: "alert";
  /** What can be done. */
  children?: ReactNode;
}

/** In place of what is not there, and why. */
export function Notice({ icon, title, text, role, children }: NoticeProps) {
  return (
    <div className={classes.notice} role={role}>
      <span className={classes.icon}>{icon}</span>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      {children && <div className={classes.next}>{children}</div>}
    </div>
  );
}
