import type { ReactNode } from "react";
import styles from "./prose.module.css";

/** Running text of the interface itself, set to be read. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}
