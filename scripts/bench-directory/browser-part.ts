import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'rolldown';
import { openDirectoryFolder } from '../../api/directory/directory-folder.ts';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../../tests/support/loopback-web.ts';

async function bundleInPage(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('in-page.ts', import.meta.url)),
    write: false,
    output: { format: 'iife', name: 'bench', minify: true },
  });
  return output[0].code;
}

export interface BenchBrowser {
  /** Runs an expression over `bench`, the functions of in-page.ts, in a page of its own. */
  run(expression: string): Promise<unknown>;
  /** The same, answering the milliseconds for which it kept its thread busy: waiting for the network is not among them. */
  busyTime(expression: string): Promise<number>;
  /** Serves a published folder by what the server reads and compresses it with. */
  serve(host: string, folder: string): void;
  /** Bytes that have gone over the wire since the last call, headers left out. */
  takeBytes(): number;
  close(): Promise<void>;
}

/** Chromium with a web on this machine; what is measured is Chromium's own network, crypto and database. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const web: LoopbackWeb = await startLoopbackWeb();
  let sent = 0;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    // Nobody watches the requests of a shopper's worker; here it would be half of what they cost.
    networkEnabled: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${web.port}, EXCLUDE 127.0.0.1`,
    ],
  });
  const code = await bundleInPage();
  web.serve('bench.example', () => ({ body: '<!doctype html><title>bench</title>' }));
  const run = async (expression: string): Promise<{ answer: unknown; busy: number }> => {
    const page = await browser.newPage();
    await page.goto('https://bench.example/');
    await page.evaluate(`${code}; globalThis.bench = bench;`);
    const before = (await page.metrics()).TaskDuration ?? 0;
    const answer: unknown = await page.evaluate(expression);
    const after = (await page.metrics()).TaskDuration ?? 0;
    await page.close();
    return { answer, busy: (after - before) * 1000 };
  };
  return {
    run: async (expression) => (await run(expression)).answer,
    busyTime: async (expression) => (await run(expression)).busy,
    serve(host, folder) {
      const published = openDirectoryFolder(folder);
      web.serve(host, async ({ url }) => {
        const headers = { 'access-control-allow-origin': '*' };
        const body = await (await published.file(url.pathname.slice(1)))?.body('br');
        if (body === undefined) return { status: 404, headers };
        sent += body.length;
        return { headers: { ...headers, 'content-encoding': 'br' }, body };
      });
    },
    takeBytes() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    async close() {
      await browser.close();
      await web.close();
    },
  };
}
