import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ComparisonFacts } from "#components/compare/comparison-facts.tsx";
import { redlineWords } from "#components/compare/redline-words.ts";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { wordsOf } from "#lib/core/language/message.ts";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";
import type { Message } from "#lib/languages/interface-words.ts";

test("how much changed is counted in French", () => {
  render(
    <WordsProvider language={french.code} messages={french.messages}>
      <ComparisonFacts
        slug="rules"
        query={{ from: 1, to: 2 }}
        view="side"
        changes={[{ kind: "added" }, { kind: "moved" }, { kind: "moved" }]}
      />
    </WordsProvider>,
  );
  const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(items).toEqual(["1 ajout", "2 déplacements"]);
  expect(screen.getByRole("link", { name: "Côte à côte" })).toHaveAttribute("aria-current", "true");
});

test("a redline's own words are Arabic where the page is", () => {
  const words = redlineWords(wordsOf<Message>(arabic.code, arabic.messages));
  expect(words.language).toBe("ar");
  expect(words.changes.moved).toBe("منقول");
  expect(words.splitFrom(["¶2", "¶3"])).toBe("مقسّم من ¶2 و¶3");
});
