interface Case {
  readonly file: string;
  readonly code: string;
  /** A part of what biome answers, with the remedy. */
  readonly says: string;
}

const from = (file: string, specifier: string, says: string): Case => ({
  file,
  code: `import '${specifier}';`,
  says,
});

const arrows: readonly Case[] = [
  from('lib/schema/a.ts', '../domain/rank.ts', 'lib/schema is the bottom'),
  from('lib/schema/a.ts', 'dexie', 'Only lib/platform touches'),
  from('lib/domain/a.ts', '../platform/database.ts', 'lib/domain imports only lib/schema'),
  from('lib/domain/networks/a.ts', '../../../api/app.ts', 'lib/domain imports only lib/schema'),
  from('lib/domain/a.ts', 'react', 'plain data in, plain data out'),
  from('lib/domain/a.ts', 'wxt/browser', 'Only lib/platform touches'),
  from('lib/platform/a.ts', '../hooks/use-words.ts', 'lib/platform imports lib/domain'),
  from('lib/platform/a.ts', '../../entrypoints/popup/App.tsx', 'lib/platform imports lib/domain'),
  from('lib/platform/a.ts', 'react', 'lib/platform runs in the worker'),
  from('lib/hooks/a.ts', '../../components/Banner.tsx', 'lib/hooks imports lib/platform'),
  from('lib/hooks/a.ts', '../../api/app.ts', 'never imports the server'),
  from('lib/hooks/a.ts', 'ky', 'Only lib/platform touches'),
  from('components/a.tsx', '../lib/platform/messaging.ts', 'function of its props'),
  from('components/a.tsx', '../lib/hooks/use-words.ts', 'function of its props'),
  from('components/a.tsx', '../entrypoints/popup/App.tsx', 'function of its props'),
  from('components/a.tsx', '#imports', 'Only lib/platform touches'),
  from('entrypoints/popup/a.tsx', '../../api/app.ts', 'never imports the server'),
  from('entrypoints/popup/a.tsx', 'dexie', 'Only lib/platform touches'),
  from('entrypoints/popup/a.tsx', 'wxt/browser', 'Only lib/platform touches'),
  from('entrypoints/background/a.ts', '../../components/Banner.tsx', 'The worker has no pages'),
  from('entrypoints/background/a.ts', 'react', 'The worker has no pages'),
  from('entrypoints/background/a.ts', 'ky', 'Only lib/platform touches'),
  from('entrypoints/visit/a.ts', 'react', 'React costs'),
  from('entrypoints/visit/a.ts', '../../components/Banner.tsx', 'React costs'),
  from('entrypoints/banner/a.ts', 'react-dom/client', 'React costs'),
  from('entrypoints/banner/a.ts', '../../lib/hooks/use-words.ts', 'React costs'),
  from('entrypoints/banner/a.ts', 'dexie', 'Only lib/platform touches'),
  from('api/routes/a.ts', '../../lib/platform/messaging.ts', 'The server imports lib/schema'),
  from('api/routes/a.ts', '../../components/Banner.tsx', 'The server imports lib/schema'),
  from('api/a.ts', 'react', 'The server has no browser'),
  ...[
    'lib/schema',
    'lib/domain',
    'lib/platform',
    'lib/hooks',
    'entrypoints/popup',
    'api',
    'scripts',
  ].map((folder) => from(`${folder}/a.ts`, 'zod', 'Import `z` from lib/zod.ts')),
  from('api/a.ts', 'zod/mini', 'Import `z` from lib/zod.ts'),
  { file: 'lib/domain/a.ts', code: "await import('zod/v4');", says: 'Import `z` from lib/zod.ts' },
];

const worker: readonly Case[] = [
  ...['entrypoints/background', 'lib/platform'].flatMap((folder) => [
    { file: `${folder}/a.ts`, code: 'let count = 0; count += 1;', says: 'The worker forgets' },
    {
      file: `${folder}/a.ts`,
      code: 'export let count = 0; count += 1;',
      says: 'The worker forgets',
    },
    {
      file: `${folder}/a.ts`,
      code: 'let cache: string | undefined; cache = "";',
      says: 'The worker forgets',
    },
    { file: `${folder}/a.ts`, code: 'setTimeout(() => 1, 10);', says: 'use an alarm' },
    { file: `${folder}/a.ts`, code: 'setInterval(() => 1, 10);', says: 'use an alarm' },
  ]),
];

const messages: readonly Case[] = [
  {
    file: 'entrypoints/popup/a.ts',
    code: 'browser.runtime.sendMessage({});',
    says: 'messaging.ts',
  },
  {
    file: 'entrypoints/background/a.ts',
    code: 'browser.tabs.sendMessage(1, {});',
    says: 'messaging.ts',
  },
  {
    file: 'lib/platform/a.ts',
    code: 'browser.runtime.onMessage.addListener(f);',
    says: 'messaging.ts',
  },
  { file: 'lib/hooks/a.ts', code: 'port.onMessage.addListener(f);', says: 'messaging.ts' },
];

const sinks: readonly Case[] = [
  'element.innerHTML = text;',
  'element.outerHTML += text;',
  "element.insertAdjacentHTML('beforeend', text);",
  'document.write(text);',
  'document.writeln(text, more);',
  'range.createContextualFragment(text);',
  'element.setHTMLUnsafe(text);',
].flatMap((code) =>
  ['entrypoints/banner', 'components', 'lib/platform'].map((folder) => ({
    file: `${folder}/a.ts`,
    code,
    says: 'Text goes in as text',
  })),
);

const rest: readonly Case[] = [
  {
    file: 'components/a.tsx',
    code: 'export const A = () => <p dangerouslySetInnerHTML={{ __html: text }} />;',
    says: 'noDangerouslySetInnerHtml',
  },
  { file: 'lib/domain/a.ts', code: "eval('1');", says: 'noGlobalEval' },
  {
    file: 'api/a.ts',
    code: "export const f = new Function('a', 'b', 'return a');",
    says: 'No code from text',
  },
  {
    file: 'lib/domain/a.ts',
    code: "export const f = Function('return 1');",
    says: 'No code from text',
  },
  { file: 'lib/domain/a.ts', code: 'export const f = () => Date.now();', says: 'take `now`' },
  { file: 'lib/domain/a.ts', code: 'export const f = () => new Date();', says: 'take `now`' },
  { file: 'lib/domain/a.ts', code: 'export const f = () => Math.random();', says: 'take `now`' },
  { file: 'lib/domain/a.ts', code: 'setTimeout(f, 1);', says: 'Decisions take no time' },
  {
    file: 'entrypoints/visit/a.ts',
    code: "fetch('https://a.test', {});",
    says: 'Requests leave from lib/platform',
  },
  {
    file: 'components/a.tsx',
    code: "navigator.sendBeacon('https://a.test', '');",
    says: 'Requests leave from lib/platform',
  },
  {
    file: 'lib/hooks/a.ts',
    code: "export const s = new WebSocket('wss://a.test');",
    says: 'Only lib/platform touches',
  },
  {
    file: 'entrypoints/visit/a.ts',
    code: "localStorage.setItem('a', 'b');",
    says: 'Only lib/platform touches',
  },
  {
    file: 'entrypoints/popup/a.ts',
    code: "indexedDB.open('a');",
    says: 'Only lib/platform touches',
  },
  { file: 'lib/platform/a.ts', code: 'chrome.runtime.reload();', says: 'Use `browser`' },
  { file: 'entrypoints/popup/a.ts', code: 'browser.runtime.reload();', says: 'Import `browser`' },
  { file: 'lib/domain/a.ts', code: 'export enum A { B }', says: 'noEnum' },
  { file: 'lib/domain/a.ts', code: 'export const a = (b: any) => b;', says: 'noExplicitAny' },
  {
    file: 'lib/domain/a.ts',
    code: 'export const a = (b?: string) => b!;',
    says: 'noNonNullAssertion',
  },
  {
    file: 'lib/domain/a.ts',
    code: '// @ts-ignore\nexport const a: string = 1;',
    says: 'noTsIgnore',
  },
  { file: 'lib/domain/a.ts', code: "console.log('a');", says: 'noConsole' },
  { file: 'lib/domain/a.ts', code: 'try { f(); } catch {}', says: 'noEmptyBlockStatements' },
  { file: 'lib/domain/a_b.ts', code: 'export const a = 1;', says: 'useFilenamingConvention' },
  {
    file: 'lib/domain/a.ts',
    code: 'export const a = 1;\n'.repeat(301),
    says: 'noExcessiveLinesPerFile',
  },
  {
    file: 'entrypoints/options/index.ts',
    code: Array.from({ length: 61 }, (_, line) => `export const a${line} = 1;`).join('\n'),
    says: 'noExcessiveLinesPerFile',
  },
];

/** What each rule must catch: code that is wrong where it stands. */
export const forbidden: readonly Case[] = [...arrows, ...worker, ...messages, ...sinks, ...rest];

/** What the same rules must leave alone, or people would learn to switch them off. */
export const allowed: readonly Omit<Case, 'says'>[] = [
  { file: 'lib/zod.ts', code: "import * as z from 'zod/mini';\n\nexport { z };" },
  { file: 'lib/schema/a.ts', code: "import '../zod.ts';\nimport './api.ts';" },
  { file: 'lib/domain/a.ts', code: "import '../schema/api.ts';" },
  { file: 'lib/platform/a.ts', code: "import 'dexie';\nimport 'ky';\nimport 'wxt/browser';" },
  { file: 'lib/platform/a.ts', code: 'export const f = () => fetch("https://a.test");' },
  {
    file: 'lib/platform/a.ts',
    code: 'export const create = () => {\n  let count = 0;\n  return () => {\n    count += 1;\n    return count;\n  };\n};',
  },
  { file: 'lib/platform/a.ts', code: 'for (let index = 0; index < 3; index += 1) f(index);' },
  {
    file: 'lib/platform/messaging.ts',
    code: "import { browser } from 'wxt/browser';\n\nbrowser.runtime.sendMessage({});",
  },
  { file: 'lib/hooks/a.ts', code: "import 'dexie-react-hooks';\nimport 'react';" },
  {
    file: 'lib/hooks/a.ts',
    code: "import { sendMessage } from '../platform/messaging.ts';\n\nsendMessage('syncNow', {});",
  },
  { file: 'components/a.tsx', code: "import 'react';\nimport '../lib/domain/words.ts';" },
  {
    file: 'entrypoints/popup/a.tsx',
    code: "import '../../components/Banner.tsx';\nimport '../../lib/hooks/use-words.ts';\nimport 'react';",
  },
  {
    file: 'entrypoints/background/a.ts',
    code: "import { browser } from '#imports';\n\nbrowser.runtime.reload();",
  },
  {
    file: 'entrypoints/background/a.ts',
    code: 'export interface Parts {\n  readonly fetch: typeof fetch;\n}',
  },
  { file: 'lib/domain/a.ts', code: 'export const f = (now: Date) => new Date(now.getTime() + 1);' },
  { file: 'components/a.ts', code: 'export const html = (element: Element) => element.innerHTML;' },
  {
    file: 'api/routes/a.ts',
    code: "import '../../lib/schema/api.ts';\nimport '../../lib/domain/rank.ts';",
  },
  {
    file: 'entrypoints/welcome/index.ts',
    code: Array.from({ length: 60 }, (_, line) => `export const a${line} = 1;`).join('\n'),
  },
];
