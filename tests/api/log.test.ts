import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLineWriter, createLog } from '../../api/log.ts';

describe('the log', () => {
  it('is one JSON object a line, with its moment, whatever stands in it', () => {
    const lines: string[] = [];
    const moments = [
      '2026-11-23T10:00:00.001Z',
      '2026-11-23T10:00:00.001Z',
      '2026-11-23T10:00:01Z',
    ];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(moments[lines.length] ?? ''),
    );
    log.info('stopping');
    log.error('request failed', { route: '/v1/"x"\n', status: 503, reason: undefined });
    log.info('request', {});
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time: '2026-11-23T10:00:00.001Z', level: 'info', message: 'stopping' },
      {
        time: '2026-11-23T10:00:00.001Z',
        level: 'error',
        message: 'request failed',
        route: '/v1/"x"\n',
        status: 503,
      },
      { time: '2026-11-23T10:00:01.000Z', level: 'info', message: 'request' },
    ]);
  });
});

describe('writing lines together', () => {
  const before = process.listeners('exit');
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const listener of process.listeners('exit')) {
      if (!before.includes(listener)) process.removeListener('exit', listener);
    }
  });

  it('writes the first line at once, and those that follow soon in one piece', () => {
    const written: string[] = [];
    const write = createLineWriter((text) => written.push(text));
    write('a\n');
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['a\n']);
    write('b\n');
    write('c\n');
    vi.advanceTimersByTime(40);
    expect(written).toEqual(['a\n']);
    vi.advanceTimersByTime(10);
    expect(written).toEqual(['a\n', 'b\nc\n']);
  });

  it('lets no more wait than it may hold', () => {
    const written: string[] = [];
    const write = createLineWriter((text) => written.push(text));
    const long = 'x'.repeat(65_537);
    write(long);
    expect(written).toEqual([long]);
    vi.advanceTimersByTime(100);
    expect(written).toEqual([long]);
  });

  it('writes what waits when the process ends', () => {
    const written: string[] = [];
    const write = createLineWriter((text) => written.push(text));
    write('last words\n');
    const [flush] = process.listeners('exit').filter((listener) => !before.includes(listener));
    flush?.(1);
    expect(written).toEqual(['last words\n']);
  });
});
