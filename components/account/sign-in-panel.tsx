"use client";

import { SignInForm } from "./sign-in-form.tsx";

/** Signs in and goes on to `next`; the page there is loaded whole, as the person now sees it. */
export function SignInPanel({ next }: { next: string }) {
  return <SignInForm onSignedIn={() => window.location.assign(next)} />;
}
