import { describe, expect, it } from 'vitest';
import { checkHosting } from '../../../api/community/check-hosting.ts';
import { formatDiagnostic } from '../../../api/community/diagnostic.ts';

const host = (headers: Record<string, string>, status = 200) => {
  const asked: string[] = [];
  const fetchFunction: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response('{}', { status, headers });
  };
  return { asked, fetchFunction };
};
const open = { 'access-control-allow-origin': '*' };

const check = async (location: string, { fetchFunction }: ReturnType<typeof host>) =>
  (await checkHosting(location, fetchFunction)).map(formatDiagnostic).join('\n');

describe('a host', () => {
  it('that lets browsers read the directory has nothing said of it', async () => {
    const good = host(open);
    expect(await check('https://town.example/join', good)).toBe('');
    expect(good.asked).toEqual(['https://town.example/join/directory.json']);
  });

  it.each([{}, { 'access-control-allow-origin': 'https://other.example' }])(
    'that answers with the headers %j is to be mended',
    async (headers) => {
      expect(await check('https://town.example/directory.json', host(headers))).toContain(
        'https://town.example/directory.json: warning: the host does not let other sites read this',
      );
    },
  );

  it('that lets the site read it that asks has nothing said of it', async () => {
    const echo: typeof fetch = async (_input, init) =>
      new Response('{}', {
        headers: { 'access-control-allow-origin': new Headers(init?.headers).get('origin') ?? '' },
      });
    expect(await check('https://town.example/', { asked: [], fetchFunction: echo })).toBe('');
  });

  it('on this machine may speak in the clear, another may not', async () => {
    expect(await check('http://127.0.0.1:8080/', host(open))).toBe('');
    expect(await check('http://town.example/', host(open))).toContain('without encryption');
  });

  it('that does not answer is left to whoever reads the directory', async () => {
    const silent = { asked: [], fetchFunction: () => Promise.reject(new TypeError('failed')) };
    expect(await check('https://town.example/', silent)).toBe('');
    expect(await check('https://town.example/', host({}, 404))).toBe('');
  });

  it('is not asked for a folder', async () => {
    const never = host({});
    expect(await check('/home/steward/town/site', never)).toBe('');
    expect(never.asked).toEqual([]);
  });
});
