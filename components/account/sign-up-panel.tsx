"use client";

import { useWords } from "#components/language/use-words.ts";
import { leaveFlash } from "#components/ui/flash.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { signInPath } from "./next-path.ts";
import { type SignedUp, SignUpForm } from "./sign-up-form.tsx";

/** Opens an account, signs in with it and goes on to `next`. */
export function SignUpPanel({ next }: { next: string }) {
  const t = useWords();
  const goOn = ({ isSignedIn, ...account }: SignedUp) => {
    leaveFlash({ message: isSignedIn ? welcome(t, account) : t("Your account is open. Sign in to begin.") });
    window.location.assign(isSignedIn ? next : signInPath(next));
  };
  return <SignUpForm onSignedUp={goOn} />;
}

const welcome = (t: InterfaceWords, { name, isAdmin }: { name: string; isAdmin: boolean }) =>
  isAdmin ? t("Welcome, {name}. You are the administrator of this site.", { name }) : t("Welcome, {name}.", { name });
