import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The line of WXT's frame by which it brings in the script's own module, after WXT has written the path into it. */
const ownModule = /^import definition from .*$/m;

/** A part of the bundler: keeps of the frame what runs the script. */
const leanFrame = {
  name: 'lean-scripts',
  enforce: 'pre',
  transform(code: string, id: string): string | undefined {
    // Ours are all given as a function.
    if (id.includes('define-unlisted-script'))
      return 'export const defineUnlistedScript = (main) => ({ main });';
    const [line] = id.includes('wxt-unlisted-script-entrypoint')
      ? (ownModule.exec(code) ?? [])
      : [];
    return line && `${line}\nexport default definition.main();`;
  },
} as const;

/**
 * A part of the bundler: has Chromium (from 136) compile the visit script when it starts, before the page is parsed,
 * instead of each function at its first call, for which its text is parsed a second time. Nearly all of it runs on every
 * page. Only the first line counts, and minifiers take comments out.
 */
const compileAtStart = {
  name: 'compile-at-start',
  generateBundle: {
    order: 'post',
    handler(_options: unknown, bundle: Record<string, { code?: string }>): void {
      const script = bundle['visit.js'];
      if (script) script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
    },
  },
} as const;

/**
 * Takes out of the visit, banner and product scripts what WXT puts around them: a logger that says nothing in
 * production, and the start of plugins that we have none of. 0.5 KB of the visit script's 12 were theirs.
 */
export default defineWxtModule({
  name: 'lean-scripts',
  setup(wxt) {
    if (wxt.config.mode === 'production')
      addViteConfig(wxt, () => ({ plugins: [leanFrame, compileAtStart] }));
  },
});
