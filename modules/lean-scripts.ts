import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The line of WXT's frame by which it brings in the script's own module, after WXT has written the path into it. */
const ownModule = /^import definition from .*$/m;
const frame = /wxt-(unlisted-script|background)-entrypoint/;
/** A definition may be written in two ways; these are the ones in which ours are. */
const definitions = {
  'wxt/dist/utils/define-unlisted-script.mjs': 'defineUnlistedScript = (main) => main',
  'wxt/dist/utils/define-background.mjs': 'defineBackground = (definition) => definition',
} as const;

/** A part of the bundler: keeps of the frame what runs the script, and of the two names of the API the browser's own. */
const leanFrame = (api: 'browser' | 'chrome') =>
  ({
    name: 'lean-scripts',
    enforce: 'pre',
    transform(code: string, id: string): string | undefined {
      if (id.includes('@wxt-dev/browser')) return `export const browser = globalThis.${api};`;
      const [, define] = Object.entries(definitions).find(([file]) => id.includes(file)) ?? [];
      if (define !== undefined) return `export const ${define};`;
      const [, kind] = frame.exec(id) ?? [];
      const [line] = (kind && ownModule.exec(code)) || [];
      const run = kind === 'background' ? 'definition.main()' : 'definition()';
      return line && `${line}\nexport default ${run};`;
    },
  }) as const;

/**
 * A part of the bundler: has Chromium (from 136) compile the visit script and the banner's when they start, mostly before
 * the page is parsed, instead of each function at its first call, for which its text is parsed a second time. Nearly all of
 * them runs. Only the first line counts, and minifiers take comments out.
 */
const compileAtStart = {
  name: 'compile-at-start',
  generateBundle: {
    order: 'post',
    handler(_options: unknown, bundle: Record<string, { code?: string }>): void {
      for (const name of ['visit.js', 'banner.js']) {
        const script = bundle[name];
        if (script) script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
      }
    },
  },
} as const;

/**
 * Takes out of our scripts what WXT puts around them: a logger that says nothing in production, the start of plugins that we
 * have none of, and the questions which browser this is and in which of two ways a script was written. Half a KB of the visit
 * script's 12 were theirs.
 */
export default defineWxtModule({
  name: 'lean-scripts',
  setup(wxt) {
    if (wxt.config.mode !== 'production') return;
    const api = wxt.config.browser === 'firefox' ? 'browser' : 'chrome';
    addViteConfig(wxt, () => ({ plugins: [leanFrame(api), compileAtStart] }));
  },
});
