import type { Metadata } from "next";
import { requestWords } from "#components/language/request-words.ts";
import { NothingHere } from "#components/shell/nothing-here.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Not found") };
}

export default function NotFound() {
  return <NothingHere />;
}
