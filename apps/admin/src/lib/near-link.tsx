"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/** Fetches its page when the pointer or the focus comes near, so that only the click is left to do. */
export function Link(props: ComponentProps<typeof NextLink>) {
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  return <NextLink {...props} prefetch={isNear} onPointerEnter={near} onFocus={near} />;
}
