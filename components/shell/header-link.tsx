"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import styles from "./site-header.module.css";

type Props = {
  href: string;
  /** Gives way where there is little room, because another link leads there too. */
  isSpare?: boolean;
  children: ReactNode;
};

/** A link of the header that knows when it leads to the page one is on. */
export function HeaderLink({ href, isSpare, children }: Props) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      className={classes(styles.link, isSpare && styles.spare)}
      aria-current={isHere ? "page" : undefined}
    >
      {children}
    </Link>
  );
}
