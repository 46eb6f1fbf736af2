import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editProfile } from '../../api/community/edit-profile.ts';
import { publishCommunity } from '../../api/community/publish.ts';
import { raiseVersion } from '../../api/community/raise-version.ts';
import { revokeKey } from '../../api/community/revoke-key.ts';
import { rotateKey } from '../../api/community/rotate-key.ts';
import type { LoopbackHandler, LoopbackWeb } from './loopback-web.ts';

export interface CommunityShape {
  readonly id: string;
  readonly name: string;
  readonly cors?: boolean;
  /** Whether it names a server that takes credits: its own host. */
  readonly api?: boolean;
  /** What `/v1/totals` answers, if anything. */
  readonly totals?: object;
  /** More files of its folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface ServedCommunity {
  readonly host: string;
  /** Its files, from which the next version is published. */
  readonly folder: string;
  /** Publishes the next version with these shops. */
  publish(...shops: string[]): Promise<{ fingerprint: string }>;
  /** Changes its profile from the next version on. */
  set(field: string, value: string): Promise<void>;
  /** Hands over to a new key, from the next version on. */
  rotateKey(): Promise<unknown>;
  /** Withdraws its key; from the next version on a new one signs, which the old one did not hand over to. */
  withdrawKey(): Promise<unknown>;
  /** From the next version on another key signs, without a word of the one before. */
  loseKey(): Promise<void>;
  /** Answers at one more host. */
  serveAt(host: string): void;
  /** Requests for its directory since the start. */
  requested(): readonly string[];
  remove(): void;
}

const page = (name: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${name}</title><link rel="support4good-directory" href="directory.json">
<h1>${name}</h1><p>Join us with the toolbar button.</p>`;

const profileOf = (host: string, { id, name, api }: CommunityShape): string =>
  [
    `id: ${id}`,
    `name: ${name}`,
    'description: Shops near the people who read books and mend things.',
    'steward: { name: A. Teacher, contact: teacher@school.example }',
    'operatorShare: 2.5 %',
    ...(api === true ? [`api: https://${host}/`] : []),
    'version: 1',
    `publishedAt: ${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`,
    '',
  ].join('\n');

/** A community on a static host of the loopback web, with a page for people beside its directory. */
export async function serveCommunity(
  web: LoopbackWeb,
  host: string,
  shape: CommunityShape,
): Promise<ServedCommunity> {
  const { name, cors = true, totals, files = {} } = shape;
  const root = mkdtempSync(path.join(tmpdir(), 'support4good-community-'));
  const [folder, outputFolder] = [path.join(root, 'source'), path.join(root, 'site')];
  const keyFile = path.join(root, 'key.pem');
  let hasPublished = false;
  let hasOtherKey = false;
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'community.yaml'), profileOf(host, shape));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  const handler: LoopbackHandler = ({ url }) => {
    if (url.pathname === '/') return { body: page(name) };
    const headers = {
      'content-type': 'application/json',
      ...(cors && { 'access-control-allow-origin': '*' }),
    };
    if (url.pathname === '/v1/totals' && totals !== undefined)
      return { headers, body: JSON.stringify(totals) };
    try {
      return { headers, body: readFileSync(path.join(outputFolder, url.pathname)) };
    } catch {
      return { headers, status: 404 };
    }
  };
  web.serve(host, handler);
  return {
    host,
    folder,
    async publish(...shops) {
      const rows = shops.map((shop) => `${shop},${shop},books-media,US`);
      writeFileSync(
        path.join(folder, 'retailers.csv'),
        `${['name,hosts,category,countries', ...rows].join('\n')}\n`,
      );
      if (hasPublished) await raiseVersion(folder, outputFolder, new Date());
      hasPublished = true;
      return publishCommunity({
        sourceFolder: folder,
        outputFolder,
        keyFile,
        replace: hasOtherKey,
      });
    },
    set: (field, value) => editProfile(folder, (document) => document.set(field, value)),
    rotateKey: () => rotateKey(folder, keyFile),
    withdrawKey: () =>
      revokeKey({ folder, keyFile, certificate: undefined, passphrase: undefined }),
    async loseKey() {
      rmSync(keyFile);
      hasOtherKey = true;
      await editProfile(folder, (document) => document.delete('keyRotations'));
    },
    serveAt: (other) => web.serve(other, handler),
    requested: () =>
      web.requests
        .filter(
          (request) => request.host === host && /^\/(?:directory|shards|deltas)/.test(request.path),
        )
        .map((request) => request.path),
    remove: () => rmSync(root, { recursive: true }),
  };
}
