import "server-only";

/**
 * A lookup that requests arriving together share: those that ask for the same key in one turn of the event loop get one
 * answer, read after all of them had asked. Nobody is answered from before their question.
 */
export function jointLookup<Value>(look: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(key);
      return look(key);
    });
    asked.set(key, answer);
    return answer;
  };
}
