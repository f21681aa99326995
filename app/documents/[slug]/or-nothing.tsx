import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestWords } from "#components/language/request-words.ts";
import { NothingHere } from "#components/shell/nothing-here.tsx";
import { Problem } from "#lib/core/problem.ts";
import { answerNotFound } from "#lib/server/http/answer-status.ts";

/** A page that says so, in an answer of status 404, where its reads find nothing that the viewer may see. */
export const pageOrNothing =
  <Props,>(page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!isNothing(error)) throw error;
      answerNotFound();
      return <NothingHere />;
    }
  };

/** What such a page is called. */
export const metadataOrNothing =
  <Props,>(metadata: (props: Props) => Promise<Metadata>) =>
  async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (!isNothing(error)) throw error;
      const t = await requestWords();
      return { title: t("Not found"), robots: { index: false } };
    }
  };

const isNothing = (error: unknown) => error instanceof Problem && error.code === "not-found";
