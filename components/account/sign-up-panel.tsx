"use client";

import { leaveFlash } from "#components/ui/flash.ts";
import { signInPath } from "./next-path.ts";
import { type SignedUp, SignUpForm } from "./sign-up-form.tsx";

/** Opens an account, signs in with it and goes on to `next`. */
export function SignUpPanel({ next }: { next: string }) {
  const goOn = ({ name, isAdmin, isSignedIn }: SignedUp) => {
    const role = isAdmin ? " You are the administrator of this site." : "";
    leaveFlash({ message: isSignedIn ? `Welcome, ${name}.${role}` : "Your account is open. Sign in to begin." });
    window.location.assign(isSignedIn ? next : signInPath(next));
  };
  return <SignUpForm onSignedUp={goOn} />;
}
