import type { Metadata } from "next";
import Link from "next/link";
import { Page } from "#components/shell/page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Page title="There is nothing here that you can see">
      <p>
        The address may be wrong, the document may have been taken out, or it is only for the person who brought it in.
        If it is yours, <Link href="/sign-in">sign in</Link>; otherwise look in the <Link href="/">library</Link>.
      </p>
    </Page>
  );
}
