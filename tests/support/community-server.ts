import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../../api/env.ts';
import {
  configuredImporter,
  type ImportableNetwork,
} from '../../api/importers/configured-importers.ts';
import { type ImportReport, runImport } from '../../api/importers/run-import.ts';
import { type Log, standardLog } from '../../api/log.ts';
import { startServer } from '../../api/server.ts';
import { demoDirectory, demoServer } from '../../scripts/demo/demo-community.ts';
import type { LoopbackHandler, LoopbackWeb } from './loopback-web.ts';
import { type AwinReports, startAwinReports } from './network-reports/awin-reports.ts';
import { type ImpactReports, startImpactReports } from './network-reports/impact-reports.ts';

export interface CommunityServer {
  /** Where it answers without the loopback web, for a look by hand. */
  readonly url: string;
  readonly awin: AwinReports;
  readonly impact: ImpactReports;
  /** Reads a network's reports into the ledger, as the server does every hour. */
  importReports(network: ImportableNetwork): Promise<ImportReport>;
  /** The variables by which a steward's command finds this server's database. */
  readonly database: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const quiet: Log = { info: () => undefined, error: standardLog.error };

/** Hands every request on, so that the loopback web has a record of what the extension sent. */
const passOn =
  (server: string): LoopbackHandler =>
  async ({ method, path: pathAndQuery, headers, body }) => {
    const response = await fetch(new URL(pathAndQuery, server), {
      method,
      redirect: 'manual',
      headers: {
        'accept-encoding': 'identity',
        ...(headers['content-type'] !== undefined && { 'content-type': headers['content-type'] }),
        ...(headers.origin !== undefined && { origin: headers.origin }),
        ...(headers['if-none-match'] !== undefined && {
          'if-none-match': headers['if-none-match'],
        }),
        ...(headers['access-control-request-method'] !== undefined && {
          'access-control-request-method': headers['access-control-request-method'],
          'access-control-request-headers': String(headers['access-control-request-headers'] ?? ''),
        }),
      },
      ...(body !== '' && { body }),
    });
    const { status } = response;
    const passed = [...response.headers].filter(
      ([name]) => !['connection', 'content-length', 'transfer-encoding'].includes(name),
    );
    return {
      status,
      headers: Object.fromEntries(passed),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };

/**
 * The demo community's real server, in this process, on a database of its own: reachable under the community's host name
 * in the loopback web, reading its reports from local servers that answer as the networks do.
 */
export async function startCommunityServer(web: LoopbackWeb): Promise<CommunityServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-server-'));
  const awin = await startAwinReports();
  const impact = await startImpactReports();
  const database = { DATABASE_FILE: path.join(folder, 'community.sqlite') };
  const environment = readEnvironment({
    ...database,
    PORT: '0',
    DIRECTORY_FOLDER: demoDirectory,
    AWIN_BASE_URL: awin.url,
    AWIN_PUBLISHER_ID: awin.publisherId,
    AWIN_TOKEN: awin.token,
    IMPACT_BASE_URL: impact.url,
    IMPACT_ACCOUNT_SID: impact.accountSid,
    IMPACT_TOKEN: impact.token,
    IMPORT_INTERVAL_MINUTES: '0',
  });
  const server = await startServer(environment, quiet);
  web.serve(new URL(demoServer).hostname, passOn(server.url));
  return {
    url: server.url,
    awin,
    impact,
    database,
    importReports: async (network) => {
      const importer = configuredImporter(network, environment);
      if (importer === undefined) throw new Error(`${network} is not configured`);
      return runImport(server.context, importer);
    },
    close: async () => {
      await server.close();
      await Promise.all([awin.close(), impact.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
