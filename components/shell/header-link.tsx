"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import styles from "./site-header.module.css";

/** A link of the header that knows when it leads to the page one is on. */
export function HeaderLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link href={href} prefetch={false} className={styles.link} aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}
