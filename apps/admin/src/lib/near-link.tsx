"use client";

import NextLink from "next/link";
import { type ComponentProps, useEffect, useRef, useState } from "react";

/** Who rests on a link this long, in milliseconds, means it; who crosses it on the way elsewhere does not. */
const pause = 40;

interface NearLinkProps extends Omit<ComponentProps<typeof NextLink>, "prefetch"> {
  /** Fetches what the page will ask for. */
  onNear?: (() => void) | undefined;
}

/** Fetches its page when the pointer or the focus comes near, so that only the click is left to do. */
export function Link({ onNear, ...props }: NearLinkProps) {
  const [isNear, setNear] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const come = () => {
    leave();
    timer.current = setTimeout(() => {
      setNear(true);
      onNear?.();
    }, pause);
  };
  return (
    <NextLink
      {...props}
      prefetch={isNear}
      onPointerEnter={come}
      onPointerLeave={leave}
      onFocus={come}
      onBlur={leave}
    />
  );
}
