import type { ComponentProps } from "react";
import { TextField } from "#components/ui/field.tsx";

/** The address that an account goes by, as password managers and phones know such a field. */
export function EmailField(props: Omit<ComponentProps<typeof TextField>, "name" | "type">) {
  return (
    <TextField
      {...props}
      name="email"
      type="email"
      dir="ltr"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
