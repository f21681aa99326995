"use client";

import { Suspense, useMemo } from "react";
import { useDesk } from "#components/annotations/desk.ts";
import { useWords } from "#components/language/use-words.ts";
import { type Draft, draftKeyOf } from "#lib/client/drafts.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { LostThreads, parted, useLostSection } from "./lost-threads.tsx";
import { Margin } from "./margin.tsx";
import { MarginNotice } from "./margin-notice.tsx";
import { NotesHead } from "./notes-head.tsx";
import { Composer, OpenThread, Sheet } from "./on-demand.ts";
import type { ReadDocument } from "./read-document.ts";
import styles from "./reader.module.css";
import { threadOfDraft } from "./use-arrival.ts";
import type { ReaderState } from "./use-reader.ts";
import { useWide } from "./use-wide.ts";
import { WaitingThread } from "./waiting-thread.tsx";

type Props = {
  document: ReadDocument;
  reader: ReaderState;
  onPoint: (threadId: string | null) => void;
};

/** The threads: beside the text where there is room, else in a sheet. */
export function ThreadColumn({ document, reader, onPoint }: Props) {
  const t = useWords();
  const isWide = useWide();
  const { list, map, shown, threads, discussion, painted, placing } = reader;
  const { placed, lost } = useMemo(() => parted(threads), [threads]);
  const composer = <ActiveComposer document={document} reader={reader} />;
  const open = threads.find(({ id }) => id === discussion.activeId);
  const openThread =
    open && map ? (
      <Suspense key={open.id} fallback={<WaitingThread brief={open} handOver={discussion.handOver} isBusy />}>
        <OpenThread
          brief={open}
          {...{ list, threads, map, discussion, placing, document }}
          onClose={discussion.close}
        />
      </Suspense>
    ) : null;
  const { activeId } = discussion;
  const section = useLostSection(lost, activeId);
  const lostThreads = (upTo: string | null) => (
    <LostThreads threads={lost} onOpen={discussion.open} {...{ activeId, upTo, openThread, section }} />
  );
  const head = <Head document={document} reader={reader} />;

  if (!isWide) {
    // The whole window is there to choose words in.
    if (placing.threadId !== null) return null;
    return (
      <Suspense>
        <Sheet
          threads={placed}
          {...{ map, lostThreads, discussion, head, composer, openThread }}
          count={threads.length}
          isLoaded={shown !== null}
        />
      </Suspense>
    );
  }
  return (
    <aside className={styles.margin} aria-label={t("Notes")}>
      <div className={styles.head}>{head}</div>
      <div>{lostThreads(activeId)}</div>
      <Margin threads={placed} {...{ map, discussion, painted, composer, openThread, onPoint }} />
    </aside>
  );
}

function Head({ document, reader }: Pick<Props, "document" | "reader">) {
  const { all, shown, filter, setFilter, viewerId, discussion, problem, reload, onDraft, onNoteOnDocument } = reader;
  const { viewer, drafts } = useDesk();
  const { composing, activeId } = discussion;
  const isOpen = (draft: Draft, threads: readonly ThreadInBrief[]) =>
    composing
      ? draftKeyOf(draft.target) === draftKeyOf(composing.begin.target)
      : activeId !== null && threadOfDraft(draft, threads)?.id === activeId;
  // Opening and closing anything may change the drafts, so they are read anew each time.
  const waiting = all && document.isCurrent ? drafts.list().filter((draft) => !isOpen(draft, all)) : [];
  return (
    <>
      {all ? (
        <NotesHead
          documentId={document.id}
          slug={document.slug}
          viewerId={viewerId}
          threads={all}
          shown={shown?.length ?? 0}
          filter={filter}
          onFilter={setFilter}
          drafts={waiting}
          onDraft={onDraft}
          onNoteOnDocument={onNoteOnDocument}
          mayAnnotate={document.isCurrent}
        />
      ) : (
        <Waiting count={document.threadCount} />
      )}
      <MarginNotice
        {...{ all, shown, problem, filter }}
        isSignedIn={viewer !== null}
        onFilter={setFilter}
        onReload={reload}
      />
    </>
  );
}

function ActiveComposer({ document, reader }: Pick<Props, "document" | "reader">) {
  const { composing, close, setTarget } = reader.discussion;
  if (!composing) return null;
  return (
    <Suspense key={draftKeyOf(composing.begin.target)}>
      <Composer
        begin={composing.begin}
        paragraph={composing.paragraph}
        language={document.language}
        onPosted={reader.onPosted}
        onClose={close}
        onResume={reader.onDraft}
        onTarget={setTarget}
      />
    </Suspense>
  );
}

/** What is known of the notes before they are here, or while they cannot be had. */
function Waiting({ count }: { count: number }) {
  const t = useWords();
  return (
    <>
      <h2 className={styles.waiting}>{t("Notes")}</h2>
      <p className={styles.count}>{t("{count} notes", { count })}</p>
    </>
  );
}
