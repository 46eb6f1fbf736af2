import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishCommunity } from '../../api/community/publish.ts';
import type { LoopbackWeb } from './loopback-web.ts';

export interface ServedCommunity {
  readonly host: string;
  /** Publishes the next version with these shops. */
  publish(...shops: string[]): Promise<{ fingerprint: string }>;
  /** Requests for its directory since the start. */
  requested(): readonly string[];
  remove(): void;
}

const page = (name: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${name}</title><link rel="support4good-directory" href="directory.json">
<h1>${name}</h1><p>Join us with the toolbar button.</p>`;

/** A community on a static host of the loopback web, with a page for people beside its directory. */
export async function serveCommunity(
  web: LoopbackWeb,
  host: string,
  { id, name, cors = true }: { id: string; name: string; cors?: boolean },
): Promise<ServedCommunity> {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-community-'));
  const outputFolder = path.join(folder, 'site');
  let version = 0;
  web.serve(host, ({ url }) => {
    if (url.pathname === '/') return { body: page(name) };
    const headers = {
      'content-type': 'application/json',
      ...(cors && { 'access-control-allow-origin': '*' }),
    };
    try {
      return { headers, body: readFileSync(path.join(outputFolder, url.pathname)) };
    } catch {
      return { headers, status: 404 };
    }
  });
  return {
    host,
    async publish(...shops) {
      version += 1;
      writeFileSync(
        path.join(folder, 'community.yaml'),
        [
          `id: ${id}`,
          `name: ${name}`,
          'description: Shops near the people who read books and mend things.',
          'steward: { name: A. Teacher, contact: teacher@school.example }',
          'operatorShare: 2.5 %',
          `version: ${version}`,
          `publishedAt: ${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`,
          '',
        ].join('\n'),
      );
      const rows = shops.map((shop) => `${shop},${shop},books-media,US`);
      writeFileSync(
        path.join(folder, 'retailers.csv'),
        `${['name,hosts,category,countries', ...rows].join('\n')}\n`,
      );
      const keyFile = path.join(folder, 'key.pem');
      return publishCommunity({ sourceFolder: folder, outputFolder, keyFile });
    },
    requested: () =>
      web.requests
        .filter(
          (request) => request.host === host && /^\/(?:directory|shards|deltas)/.test(request.path),
        )
        .map((request) => request.path),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
