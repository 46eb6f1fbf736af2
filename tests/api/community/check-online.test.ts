import { describe, expect, it } from 'vitest';
import { checkOnline } from '../../../api/community/check-online.ts';
import { formatDiagnostic } from '../../../api/community/diagnostic.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { goodFiles, writeCommunity } from './community-folder.ts';

type Answer = { status: number; url?: string } | 'silent' | 'late';

/** A web that answers 200 but for what is said otherwise. */
function webWith(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetchFunction: typeof fetch = async (input) => {
    const url = String(input);
    asked.push(url);
    const answer = answers[url] ?? { status: 200 };
    if (answer === 'silent') throw new TypeError('fetch failed');
    if (answer === 'late') throw new DOMException('took too long', 'TimeoutError');
    const response = new Response('', { status: answer.status });
    Object.defineProperty(response, 'url', { value: answer.url ?? url });
    return response;
  };
  return { asked, fetchFunction };
}

const home = 'https://www.good-books.com/';
const source = 'https://www.good-books.com/about';
const certificate = 'https://www.bcorporation.net/good-books';

async function check(answers: Readonly<Record<string, Answer>>, change = {}) {
  const { asked, fetchFunction } = webWith(answers);
  const found = await checkOnline(await readCommunity(await writeCommunity(change)), fetchFunction);
  return { asked, found: found.map(formatDiagnostic) };
}

describe('asking the web', () => {
  it('asks for every address once, and has nothing to say when all answer', async () => {
    const { asked, found } = await check({});
    expect(asked.sort()).toEqual([certificate, home, source].sort());
    expect(found).toEqual([]);
  });

  it.each<[string, string, Answer, string]>([
    ['a certificate’s page that is gone', certificate, { status: 404 }, 'answers 404'],
    ['a shop that is gone', home, 'silent', 'does not answer at all'],
    ['a shop that takes too long', home, 'late', 'does not answer in 20 seconds'],
    ['a parked domain', home, { status: 200, url: 'https://parking.example/' }, 'leads to'],
    ['a source that fails', source, { status: 500 }, 'answers 500'],
  ])('names the line of %s', async (_what, url, answer, message) => {
    const { found } = await check({ [url]: answer });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^member-businesses\.yaml:1: warning: /);
    expect(found[0]).toContain(`${url} ${message}`);
  });

  it.each([403, 405, 429, 503])(
    'takes %i for a refusal of robots, not of the claim',
    async (status) => {
      expect((await check({ [certificate]: { status } })).found).toEqual([]);
    },
  );

  it('lets a shop move below its own domain, and a claim’s page wherever it likes', async () => {
    const moved = {
      [home]: { status: 200, url: 'https://shop.good-books.com/' },
      [certificate]: { status: 200, url: 'https://elsewhere.example/' },
    };
    expect((await check(moved)).found).toEqual([]);
  });

  it.each<[string, Answer, string[]]>([
    [
      'blames no page where none answers',
      'silent',
      [
        'community.yaml:2: warning: none of 6 pages answers\n    Check again when this computer is online.',
      ],
    ],
    ['blames all others where one answers', { status: 200 }, Array(5).fill('does not answer')],
  ])('%s', async (_what, last, messages) => {
    const listed = ['https://a.example/', 'https://b.example/', 'https://c.example/'];
    const lists = listed.map((url) => `  - { name: X, url: "${url}" }\n`).join('');
    const silent = [home, source, certificate, ...listed].map((url) => [url, 'silent'] as const);
    const { found } = await check(
      { ...Object.fromEntries(silent), 'https://c.example/': last },
      { 'community.yaml': `${goodFiles['community.yaml']}lists:\n${lists}` },
    );
    expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  it('asks for the communities that are listed, too', async () => {
    const profile = `${goodFiles['community.yaml']}lists: [{ name: Next, url: "https://next.example/" }]\n`;
    const web = { 'https://next.example/': { status: 410 } } as const;
    const { found } = await check(web, { 'community.yaml': profile });
    expect(found[0]).toContain('community.yaml');
    expect(found[0]).toContain('https://next.example/ answers 410');
  });
});
