import { appendFile, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../../api/community/run-command.ts';
import { createFolder } from './community-folder.ts';

// docs/start-a-community.md as somebody follows it: every command as it is printed, one after the other, and every text
// that is to go into a file.

/** What is answered to each question; where nothing stands, the answer is Enter. */
const answers: Readonly<Record<string, string>> = {
  'What is your community called?': 'Maple Street Books',
  'What does it keep of each commission?': '2.5',
  'What is the shop called?': 'Page Turners',
  'Its host names, without https:// (several apart by a space)?': 'https://www.page-turners.com/',
  'In which countries (US GB …, * for all)?': 'United States',
  'What is the business called?': 'Hill Books',
  'Its domain, without https:// and www?': 'hill-books-of-town.com',
  'In which country is it (two letters)?': 'US',
  'Its number in the register (us-ein:131788491)?': 'us-ein:010002847',
  'What is the nonprofit called?': 'Hulls Cove Neighborhood Association',
  'In which country (two letters)?': 'US',
};
const sheets = {
  'members.csv':
    'Business name,Website,What they sell,Country\nHill Bikes,https://www.hill-bikes-of-town.com/,bikes,United States\n',
  'charities.csv': 'EIN,Organization,City,State,Country\n30253743,Vermont Foodbank,Barre,VT,USA\n',
};
const example = resolve('examples', 'brattleboro-vermont');

interface Step {
  /** The words behind `npm run community --`. */
  readonly command?: readonly string[];
  readonly file?: string;
  readonly text?: string;
}

/** What the page tells to type or to write, in its order. */
function readSteps(guide: string): Step[] {
  const pattern =
    /^ {4}(?! )(.+(?:\n {4}.+)*)$|`(npm run community -- [^`]+)`|^- `([a-z]+\.csv)`:[^`\n]*`([^`\n]+,[^`\n]+)`/gm;
  return [...guide.matchAll(pattern)].flatMap(([, block, inline, file, row]): Step[] => {
    if (file !== undefined) return [{ file, text: `${row}\n` }];
    const lines = (block ?? inline ?? '').split('\n').map((line) => line.replace(/^ {4}/, ''));
    const [first = ''] = lines;
    if (!first.startsWith('npm run'))
      return [{ file: 'community.yaml', text: `${lines.join('\n')}\n` }];
    return lines.map((line) => ({ command: line.replace('npm run community -- ', '').split(' ') }));
  });
}

it('the guide leads from nothing to a directory that a subscriber takes, by its own commands', async () => {
  const here = await createFolder();
  const folder = join(here, 'my-community');
  const site = join(folder, 'site');
  await symlink(resolve('assets'), join(here, 'assets'));
  for (const [name, text] of Object.entries(sheets)) await writeFile(join(here, name), text);
  const other = join(here, 'other');
  let clock = Date.parse('2026-12-01T12:00:00Z');
  let output = '';
  const run = async (args: readonly string[]): Promise<number> => {
    clock += 60_000;
    return runCommand(args, {
      write: (text) => {
        output += text;
      },
      warn: (text) => {
        output += text;
      },
      ask: async (question, proposal) => answers[question] ?? proposal,
      now: () => new Date(clock),
      fetch: () => Promise.reject(new Error('nothing is fetched here')),
      env: {},
    });
  };
  expect(await run(['publish', example, '--out', other, '--key', join(here, 'key.pem')])).toBe(0);
  const places: Readonly<Record<string, string>> = {
    'my-community': folder,
    'members.csv': join(here, 'members.csv'),
    'charities.csv': join(here, 'charities.csv'),
    'https://another.example/': other,
    'https://your-host.example/': site,
  };

  const steps = readSteps(await readFile('docs/start-a-community.md', 'utf8'));
  const typed: string[] = [];
  for (const { command, file, text = '' } of steps) {
    if (file !== undefined) await appendFile(join(folder, file), text);
    if (command === undefined) continue;
    typed.push(command[0] ?? '');
    output = '';
    const code = await run(command.map((word) => places[word] ?? word));
    expect(`${command.join(' ')}: ${code} ${code === 0 ? '' : output}`).toBe(
      `${command.join(' ')}: 0 `,
    );
  }
  expect(typed.join(' ')).toBe(
    'init add add add import import import check publish verify diff publish keys keys',
  );

  expect(await run(['publish', folder, '--next'])).toBe(0);
  output = '';
  expect(await run(['verify', site])).toBe(0);
  expect(output).toContain('Maple Street Books (maple-street-books), version 3');
  expect(output).toContain('Signature, hashes and shapes are right.');
  const retailers = await readFile(join(folder, 'retailers.csv'), 'utf8');
  expect(retailers).toContain('Page Turners,page-turners.com,general,US,,\n');
  expect(retailers).toContain('Corner Books,corner-books.com,books-media,US\n');
  expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('https://your-host.example/');
});
