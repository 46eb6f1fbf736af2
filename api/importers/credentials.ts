import { Buffer } from 'node:buffer';

/** What goes with a call to show who asks. */
export interface Signature {
  readonly authorization?: string;
  readonly search?: Readonly<Record<string, string>>;
}

/** How a network's calls are signed. */
export interface Credentials {
  readonly sign: () => Promise<Signature>;
  /** The network refused the last signature. True when the next one will be another. */
  readonly renew: () => boolean;
}

/** The same header with every call. */
export const fixedCredentials = (authorization: string): Credentials => ({
  sign: async () => ({ authorization }),
  renew: () => false,
});

/** Basic authentication (RFC 7617). */
export const basicCredentials = (user: string, password: string): Credentials =>
  fixedCredentials(`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);

export interface BorrowedToken {
  readonly token: string;
  /** When it runs out, in milliseconds since 1970. */
  readonly until: number;
}

/** A token used to its last second fails half-way through a call. */
const reserve = 60_000;

/** A token that the network lends for some time; it is asked for when it is needed, and again when it is refused. */
export function borrowedCredentials(
  borrow: () => Promise<BorrowedToken>,
  toSignature: (token: string) => Signature,
  now: () => number,
): Credentials {
  let present: BorrowedToken | undefined;
  return {
    sign: async () => {
      if (present === undefined || present.until - reserve <= now()) present = await borrow();
      return toSignature(present.token);
    },
    renew: () => {
      const hadOne = present !== undefined;
      present = undefined;
      return hadOne;
    },
  };
}
