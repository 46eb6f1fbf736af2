import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How the outside is asked for a proof; tests put their own in. */
export interface ProofSources {
  /** The text of `https://host/path`, or why there is none. */
  readonly fetchText: (host: string, path: string) => Promise<FetchedText>;
  /** TXT records of a host; empty when it has none or does not answer. */
  readonly resolveTxt: (host: string) => Promise<readonly (readonly string[])[]>;
}

export type FetchFailure = 'unreachable' | 'redirected' | 'status' | 'tooLarge';
export type FetchedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: FetchFailure };

/** The addresses of a name. */
type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What tests change to reach their own machine. */
export interface FetchOptions {
  readonly isAllowed?: (address: string) => boolean;
  readonly port?: number;
  /** A certificate to trust besides the usual ones. */
  readonly ca?: string;
  readonly resolve?: Resolve;
  readonly milliseconds?: number;
}

const largest = 16 * 1024;
const patience = 8_000;

/**
 * Resolves a name and hands on only an address that may be asked. The connection goes to exactly this address, so a name
 * that changes between the check and the connection cannot lead inside.
 */
const guardedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        // One inner address among them is reason enough: whoever runs the name chose to point it inside.
        const inner = addresses.some(({ address }) => !isAllowed(address));
        const [first] = addresses;
        if (inner || first === undefined) {
          callback(new Error('The name leads to no public address'), '', 4);
        } else if (options.all === true) {
          // Node asks for all addresses when it may try several; one is enough.
          callback(null, [first]);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: Error) => callback(error, '', 4),
    );
  };

/**
 * Reads a small text file over https: public addresses only, port 443, no redirect, no more than 16 KB and 8 seconds in
 * all. What comes back is never shown to anybody.
 */
export function createTextFetcher(options: FetchOptions = {}): ProofSources['fetchText'] {
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const resolve = options.resolve ?? ((name) => lookup(name, { all: true }));
  return (host, path) =>
    new Promise((done) => {
      const fail = (code: FetchFailure) => done({ ok: false, code });
      // An address would be connected to without being looked up, so without the check.
      if (isIP(host) !== 0) {
        fail('unreachable');
        return;
      }
      const asked = request(
        {
          host,
          path,
          port: options.port ?? 443,
          servername: host,
          method: 'GET',
          agent: false,
          lookup: guardedLookup(resolve, isAllowed),
          headers: { accept: 'text/plain', 'user-agent': 'Support4Good domain check' },
          signal: AbortSignal.timeout(options.milliseconds ?? patience),
          ...(options.ca === undefined ? {} : { ca: options.ca }),
        },
        (response) => {
          const status = response.statusCode ?? 0;
          if (status !== 200) {
            fail(status >= 300 && status < 400 ? 'redirected' : 'status');
            asked.destroy();
            return;
          }
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size <= largest) return;
            fail('tooLarge');
            asked.destroy();
          });
          response.on('end', () =>
            done({ ok: true, text: Buffer.concat(chunks).toString('utf8') }),
          );
          response.on('error', () => fail('unreachable'));
        },
      );
      asked.on('error', () => fail('unreachable'));
      asked.end();
    });
}

/** The real outside: https and the system's resolver. */
export function createProofSources(): ProofSources {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  return {
    fetchText: createTextFetcher(),
    resolveTxt: async (host) => {
      try {
        return await resolver.resolveTxt(host);
      } catch {
        // No record, no such name, no answer: nothing is proven, and the file may still be.
        return [];
      }
    },
  };
}
