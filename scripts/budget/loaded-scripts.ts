import { readFileSync } from 'node:fs';
import path from 'node:path';

const tagSources = /<script[^>]*\ssrc="([^"]+)"/g;
const preloads = /<link[^>]*\srel="modulepreload"[^>]*\shref="([^"]+)"/g;
/** Static imports as minifiers write them: `import{a}from"./x.js"`, `import"./x.js"`. */
const staticImports = /\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

const captures = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

/** These scripts and all that they import statically, each once. What they import lazily loads only when it is used. */
export function scriptsFrom(files: readonly string[]): string[] {
  const waiting = [...files];
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const specifier of captures(readFileSync(file, 'utf8'), staticImports)) {
      waiting.push(path.join(path.dirname(file), specifier));
    }
  }
  return [...found].sort();
}

/** Every script that a built page loads before it can show anything. */
export function scriptsOfPage(folder: string, page: string): string[] {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const sources = [...captures(html, tagSources), ...captures(html, preloads)];
  return scriptsFrom(sources.map((source) => path.join(folder, source)));
}
