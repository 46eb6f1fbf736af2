import { reportHttp } from './report-client.ts';
import { parseReportJson, toReportError } from './report-error.ts';

/**
 * Asks a network for a token; the answer is in the network's own shape.
 * @throws ReportError
 */
export async function fetchToken(
  url: URL,
  options: {
    readonly authorization?: string;
    readonly json?: unknown;
    readonly body?: URLSearchParams;
  },
): Promise<unknown> {
  const { authorization, ...sent } = options;
  const headers = authorization === undefined ? {} : { authorization };
  try {
    return parseReportJson(await reportHttp.post(url, { headers, ...sent }).text());
  } catch (error) {
    throw toReportError(error);
  }
}
