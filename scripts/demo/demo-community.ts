import path from 'node:path';
import { publishCommunity } from '../../api/community/publish.ts';
import { ServiceUrl } from '../../lib/schema/primitives.ts';

/** The name that the demo community's server answers to. `.test` is reserved (RFC 2606), so nobody else ever does. */
export const demoServer = ServiceUrl.parse('https://community.support4good.test/');

export const demoFolder = path.resolve('.build', 'demo');
/** What `publishDemo` writes: the signed directory with the sandbox programs. */
export const demoDirectory = path.join(demoFolder, 'directory');
/** The extension with that directory in it; every other byte is that of the shipped package. */
export const demoPackages = {
  chrome: path.join(demoFolder, 'chrome-mv3'),
  firefox: path.join(demoFolder, 'firefox-mv3'),
} as const;

/** Signs the demo community's folder with a key of this machine. */
export const publishDemo = () =>
  publishCommunity({
    sourceFolder: process.env.S4G_DEMO_SOURCE ?? path.join('assets', 'communities', 'demo'),
    outputFolder: demoDirectory,
    keyFile: path.join('.keys', 'demo.pem'),
    api: demoServer,
    replace: true,
  });
