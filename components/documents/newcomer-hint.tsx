import Link from "next/link";
import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";

type Props = { isFirstRun: boolean; isSignUpOpen: boolean };

/** What someone who is not signed in needs to know, and no more. */
export function NewcomerHint({ isFirstRun, isSignUpOpen }: Props) {
  return (
    <Notice>
      <p>{isFirstRun && isSignUpOpen ? <FirstAccount /> : <HowToTakePart isSignUpOpen={isSignUpOpen} />}</p>
    </Notice>
  );
}

function FirstAccount() {
  const t = useWords();
  const fact = <strong key="fact">{t("Nobody has an account here yet.")}</strong>;
  const link = (
    <Link key="link" href="/sign-up">
      {t("open yours now")}
    </Link>
  );
  return <>{t.rich("{fact} The first account becomes the administrator: {link}.", { fact, link })}</>;
}

function HowToTakePart({ isSignUpOpen }: Pick<Props, "isSignUpOpen">) {
  const t = useWords();
  const signIn = (
    <Link key="sign-in" href="/sign-in">
      {t("sign in")}
    </Link>
  );
  const signUp = (
    <Link key="sign-up" href="/sign-up">
      {t("sign up")}
    </Link>
  );
  return (
    <>
      {isSignUpOpen
        ? t.rich("Reading needs no account. To annotate and reply, {signIn} or {signUp}.", { signIn, signUp })
        : t.rich("Reading needs no account. To annotate and reply, {signIn}.", { signIn })}
    </>
  );
}
