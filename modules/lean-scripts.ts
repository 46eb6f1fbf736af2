import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The line of WXT's frame by which it brings in the script's own module, after WXT has written the path into it. */
const ownModule = /^import definition from .*$/m;

/** A part of the bundler: keeps of the frame what runs the script. */
const leanFrame = {
  name: 'lean-scripts',
  enforce: 'pre',
  transform(code: string, id: string): string | undefined {
    const [line] = id.includes('wxt-unlisted-script-entrypoint')
      ? (ownModule.exec(code) ?? [])
      : [];
    return line && `${line}\nexport default definition.main();`;
  },
} as const;

/**
 * Takes out of the visit, banner and product scripts what WXT puts around them: a logger that says nothing in
 * production, and the start of plugins that we have none of. 0.4 KB of the visit script's 12 were theirs.
 */
export default defineWxtModule({
  name: 'lean-scripts',
  setup(wxt) {
    if (wxt.config.mode === 'production') addViteConfig(wxt, () => ({ plugins: [leanFrame] }));
  },
});
