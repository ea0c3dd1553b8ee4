import { type ComponentProps, useCallback } from "react";
import classes from "./check.module.css";

interface CheckProps extends Omit<ComponentProps<"input">, "type" | "className"> {
  isIndeterminate?: boolean;
}

/** The checkbox of a table: hundreds of them are on a page, where a field's checkbox with all it can do is too slow. */
export function Check({ isIndeterminate = false, ...props }: CheckProps) {
  const show = useCallback(
    (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = isIndeterminate;
    },
    [isIndeterminate],
  );
  return <input ref={show} type="checkbox" className={classes.check} {...props} />;
}
