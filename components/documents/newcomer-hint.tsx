import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";

type Props = { isFirstRun: boolean; isSignUpOpen: boolean };

/** What someone who is not signed in needs to know, and no more. */
export function NewcomerHint({ isFirstRun, isSignUpOpen }: Props) {
  if (isFirstRun && isSignUpOpen) {
    return (
      <Notice>
        <p>
          <strong>Nobody has an account here yet.</strong> The first account becomes the administrator:{" "}
          <Link href="/sign-up">open yours now</Link>.
        </p>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>
        Reading needs no account. To annotate and reply, <Link href="/sign-in">sign in</Link>
        {isSignUpOpen ? (
          <>
            {" "}
            or <Link href="/sign-up">sign up</Link>.
          </>
        ) : (
          "."
        )}
      </p>
    </Notice>
  );
}
