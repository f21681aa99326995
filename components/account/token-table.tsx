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
          <th scope="col">Name</th>
          <th scope="col">Begins with</th>
          <th scope="col">Last used</th>
          <th scope="col">Ends</th>
          <th scope="col">
            <VisuallyHidden>Action</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-label="Begins with">
              <code>{token.hint}…</code>
            </td>
            <td data-label="Last used">{token.lastUsedAt ? <Time moment={token.lastUsedAt} /> : "never"}</td>
            <td data-label="Ends">{token.expiresAt ? printedDate(t, token.expiresAt.slice(0, 10)) : "never"}</td>
            <td>
              <Button look="danger" aria-label={`Revoke ${token.name}`} onClick={() => onRevoke(token)}>
                Revoke
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
