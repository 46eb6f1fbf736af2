import { createViteServer } from 'vitest/node';

/** The gallery as a page: `http://127.0.0.1:…/`. */
export interface GalleryPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the gallery from its sources: it is in no package. */
export async function serveGallery(): Promise<GalleryPage> {
  const server = await createViteServer({
    root: 'tests/gallery',
    configFile: false,
    cacheDir: '../../.build/gallery',
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the gallery has no address');
  return { url, close: () => server.close() };
}
