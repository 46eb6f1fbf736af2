import { HttpsUrl } from '../schema/primitives.ts';

/**
 * The link to a steward's contact when it is an https address or one plain e-mail address; anything else stays text, so
 * that no directory can write another kind of link.
 */
export function stewardLink(contact: string): string | undefined {
  if (HttpsUrl.safeParse(contact).success) return contact;
  const isPlainAddress = /^[\w.+-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251})\.[a-z]{2,}$/i.test(contact);
  return isPlainAddress ? `mailto:${contact}` : undefined;
}
