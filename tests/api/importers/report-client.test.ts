import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedCredentials } from '../../../api/importers/credentials.ts';
import { createReportClient, perMinute } from '../../../api/importers/report-client.ts';
import { firstInstant, reportWindows } from '../../../api/importers/report-windows.ts';
import {
  type ReportServer,
  sendJson,
  startReportServer,
} from '../../support/network-reports/report-server.ts';

describe('the report client', () => {
  let server: ReportServer;
  beforeEach(async () => {
    server = await startReportServer((_request, _url, response) => sendJson(response, 200, []));
  });
  afterEach(() => server.close());

  it('begins at most so many calls a minute', async () => {
    let time = 0;
    const begun: number[] = [];
    const client = createReportClient({
      baseUrl: server.url,
      credentials: fixedCredentials('Bearer x'),
      limits: [perMinute(3)],
      pause: async (milliseconds) => {
        time += milliseconds;
      },
      now: () => time,
    });
    for (let call = 0; call < 8; call += 1) {
      await client('list');
      begun.push(time);
      time += 1_000;
    }
    expect(begun).toEqual([0, 1_000, 2_000, 60_000, 61_000, 62_000, 120_000, 121_000]);
  });

  it('says that a network is unavailable when nobody listens', async () => {
    const { url } = server;
    await server.close();
    const client = createReportClient({
      baseUrl: url,
      credentials: fixedCredentials('Bearer x'),
      limits: [perMinute(100)],
      pause: async () => undefined,
      now: Date.now,
    });
    await expect(client('list')).rejects.toMatchObject({
      name: 'ReportError',
      code: 'unavailable',
    });
    server = await startReportServer((_request, _url, response) => sendJson(response, 200, []));
  });
});

describe('reportWindows', () => {
  it('covers the time without a gap', () => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    const end = Date.parse('2026-03-05T12:00:00Z');
    expect(reportWindows(start, end, 31)).toEqual([
      { start: '2026-01-01T00:00:00.000Z', end: '2026-02-01T00:00:00.000Z' },
      { start: '2026-02-01T00:00:00.000Z', end: '2026-03-04T00:00:00.000Z' },
      { start: '2026-03-04T00:00:00.000Z', end: '2026-03-05T12:00:00.000Z' },
    ]);
    expect(reportWindows(end, start, 31)).toEqual([]);
  });
});

describe('firstInstant', () => {
  const now = Date.parse('2026-11-23T00:00:00Z');
  it.each([
    ['nothing is known', undefined, undefined, '2026-10-23'],
    ['a click is known', undefined, '2026-11-20T00:00:00Z', '2026-10-20'],
    [
      'an earlier run is long after the first click',
      '2026-11-22T00:00:00Z',
      '2025-01-01T00:00:00Z',
      '2026-08-24',
    ],
    [
      'an earlier run is near the first click',
      '2026-11-22T00:00:00Z',
      '2026-11-20T00:00:00Z',
      '2026-10-20',
    ],
  ])('when %s', (_name, readUntil, firstClick, expected) => {
    const start = firstInstant({ readUntil, firstClick }, now, { overlapDays: 90 });
    expect(new Date(start).toISOString().slice(0, 10)).toBe(expected);
  });

  it('asks for nothing that the network has not kept', () => {
    const known = { readUntil: '2026-07-01T00:00:00Z', firstClick: '2025-01-01T00:00:00Z' };
    const start = firstInstant(known, now, { overlapDays: 30, keptDays: 30 });
    expect(new Date(start).toISOString()).toBe('2026-10-24T00:00:00.000Z');
  });
});
