/** The floor that pages are measured against: the same layout, proxy and nonce, and nothing else. */
export default function EmptyPage() {
  return <p>Nothing</p>;
}
