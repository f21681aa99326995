"use client";

import { useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { useToast } from "#components/ui/toasts.tsx";

export function SignOutButton() {
  const t = useWords();
  const { toast } = useToast();
  const [isBusy, setBusy] = useState(false);

  const leave = async () => {
    setBusy(true);
    try {
      // Fetched when somebody leaves: it stands in the head of every page, and hardly ever happens.
      const { signOut } = await import("#lib/client/session.ts");
      await signOut();
      // A page made for the one who left must not stay on the screen.
      window.location.assign("/");
    } catch {
      setBusy(false);
      toast({ message: t("Signing out did not work: the server cannot be reached. You are still signed in.") });
    }
  };
  return (
    <button type="button" onClick={leave} disabled={isBusy}>
      {t("Sign out")}
    </button>
  );
}
