/** True when one of the client's tags (`If-None-Match`) names this content, in whichever encoding it was sent. */
export const knowsContent = (header: string | undefined, sha256: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.includes(sha256));
