import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from '../../lib/zod.ts';

/** One brand of name-suggestion-index with the websites that Wikidata knows for it. */
export interface NsiBrand {
  readonly tag: string;
  readonly name: string;
  readonly label: string;
  /** Lower-case codes as the index writes them: `gb`, `fx` (metropolitan France), `001` (world), `ca-qc.geojson`. */
  readonly places: readonly string[];
  readonly wikidata: string;
  readonly dissolved: boolean;
}

const Index = z.object({
  nsi: z.record(
    z.string(),
    z.object({
      items: z.array(
        z.object({
          displayName: z.string(),
          locationSet: z.object({ include: z.optional(z.array(z.unknown())) }),
          tags: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const Wikidata = z.object({
  wikidata: z.record(
    z.string(),
    z.object({
      label: z.optional(z.string()),
      officialWebsites: z.optional(z.array(z.string())),
      dissolutions: z.optional(z.unknown()),
    }),
  ),
});

const bareHost = (text: string): string | undefined =>
  URL.canParse(text) ? new URL(text).hostname.replace(/^www\d?\./, '') : undefined;

/** Every brand of the installed package, by the bare host of each of its official websites. */
export async function loadNsiBrands(): Promise<Map<string, NsiBrand[]>> {
  // The package's “exports” name only its code (dist/js); its data lie beside it.
  const code = pathToFileURL(createRequire(import.meta.url).resolve('name-suggestion-index'));
  const load = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../${file}`, code), 'utf8'));
  const { nsi } = Index.parse(await load('json/nsi.min.json'));
  const { wikidata } = Wikidata.parse(await load('wikidata/wikidata.min.json'));
  const byHost = new Map<string, NsiBrand[]>();
  for (const [path, { items }] of Object.entries(nsi)) {
    if (!path.startsWith('brands/')) continue;
    for (const { displayName, locationSet, tags } of items) {
      const id = tags['brand:wikidata'] ?? '';
      const entity = wikidata[id];
      const hosts = new Set(entity?.officialWebsites?.map(bareHost));
      for (const host of hosts) {
        if (host === undefined) continue;
        const brands = byHost.get(host) ?? [];
        brands.push({
          tag: path.slice('brands/'.length),
          name: displayName.replace(/ \([^)]*\)$/, ''),
          label: entity?.label ?? displayName,
          places: (locationSet.include ?? []).map(String),
          wikidata: id,
          dissolved: entity?.dissolutions !== undefined,
        });
        byHost.set(host, brands);
      }
    }
  }
  return byHost;
}
