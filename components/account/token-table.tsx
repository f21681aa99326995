import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Time } from "#components/ui/time.tsx";
import { printedDate } from "#components/ui/time-words.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Token } from "#lib/contract/account.ts";
import styles from "./access-tokens.module.css";

type Props = { tokens: readonly Token[]; onRevoke: (token: Token) => void };

export function TokenTable({ tokens, onRevoke }: Props) {
  const t = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("Name")}</th>
          <th scope="col">{t("Begins with")}</th>
          <th scope="col">{t("Last used")}</th>
          <th scope="col">{t("Ends")}</th>
          <th scope="col">
            <VisuallyHidden>{t("Action")}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">
              <bdi>{token.name}</bdi>
            </th>
            <td data-label={t("Begins with")}>
              <code dir="ltr">{token.hint}…</code>
            </td>
            <td data-label={t("Last used")}>
              {token.lastUsedAt ? <Time moment={token.lastUsedAt} /> : t("never|used")}
            </td>
            <td data-label={t("Ends")}>
              {token.expiresAt ? printedDate(t, token.expiresAt.slice(0, 10)) : t("never|ends")}
            </td>
            <td>
              <Button
                look="danger"
                aria-label={t("Revoke {name}", { name: token.name })}
                onClick={() => onRevoke(token)}
              >
                {t("Revoke")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
