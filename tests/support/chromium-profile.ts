import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../lib/zod.ts';

/**
 * The id that Chromium gives an unpacked extension without a key: SHA-256 of its folder's path, a digit of 0-f as a-p.
 * (extensions/common/extension_id.cc, crx_file::id_util::GenerateIdForPath)
 */
export function unpackedExtensionId(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex');
  return digest
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

const permissionSet = z.looseObject({ explicit_host: z.optional(z.array(z.string())) });
const setting = z.looseObject({
  active_permissions: z.optional(permissionSet),
  granted_permissions: z.optional(permissionSet),
});
const Preferences = z.looseObject({
  extensions: z.optional(
    z.looseObject({
      ui: z.optional(z.looseObject({})),
      settings: z.optional(z.record(z.string(), setting)),
    }),
  ),
});

/** extensions/common/manifest.mojom: an extension that a user loaded from a folder, which starts with the browser. */
const unpackedLocation = 4;
/** Extension::InitFromValueFlags: may read files, and follow symbolic links, as the "Load unpacked" button sets them. */
const unpackedFlags = 38;

/**
 * Writes into a profile, before the browser starts, what a shopper's answers to the permission prompt would have left
 * there, so that the package under test stays byte for byte the built one. (A copy with required hosts would test
 * another product, and a headless browser shows no prompt to answer.)
 *
 * On a profile's first start the extension is to be loaded by `--load-extension`, which fires `runtime.onInstalled`. On
 * later starts the profile itself loads it, which fires `runtime.onStartup`, as for a shopper.
 */
export function prepareProfile({
  userDataDir,
  extension,
  grantedOrigins,
}: {
  userDataDir: string;
  extension: string;
  grantedOrigins: readonly string[];
}): { firstStart: boolean } {
  // Thrown here, a half-built package reads clearer than a browser without the extension.
  JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const id = unpackedExtensionId(extension);
  const file = path.join(userDataDir, 'Default', 'Preferences');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const preferences = Preferences.parse(JSON.parse(text));
  const known = preferences.extensions?.settings?.[id];
  const merged = (set: z.infer<typeof permissionSet> | undefined) => ({
    api: [],
    manifest_permissions: [],
    scriptable_host: [],
    ...set,
    explicit_host: [...new Set([...(set?.explicit_host ?? []), ...grantedOrigins])].sort(),
  });
  const own = {
    ...known,
    active_permissions: merged(known?.active_permissions),
    granted_permissions: merged(known?.granted_permissions),
    ...(known !== undefined && {
      location: unpackedLocation,
      creation_flags: unpackedFlags,
      path: realpathSync(extension),
    }),
  };
  preferences.extensions = {
    ...preferences.extensions,
    // Chromium disables unpacked extensions otherwise.
    ui: { ...preferences.extensions?.ui, developer_mode: true },
    settings: { ...preferences.extensions?.settings, [id]: own },
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
  return { firstStart: known === undefined };
}
