import { isOnDomain } from '../../lib/schema/on-domain.ts';
import { type Diagnostic, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import type { CommunitySource } from './read-community.ts';

/** One address that the directory leans on, with its place; `domain` where it has to stay on one. */
interface Link {
  readonly url: string;
  readonly domain?: string | undefined;
  readonly place: Located<unknown>;
}

const atOnce = 4;
/** Where so many pages do not answer, and none does, it is not for the pages. */
const tooManyToBeDown = 5;

/** What sites answer to programs that they take for robots: it says nothing about the page. */
const undecided: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 503, 999]);

function linksOf({ profile, memberBusinesses, products }: CommunitySource): Link[] {
  const { homepage, lists = [] } = profile.value.community;
  const home = homepage === undefined ? [] : [homepage];
  return [
    ...[...home, ...lists.map(({ url }) => url)].map((url) => ({ url, place: profile })),
    ...memberBusinesses.items.flatMap((place) => {
      const { url, domain, source, certifications } = place.value;
      const claims = [source, ...certifications.map((each) => each.source)];
      return [{ url, domain, place }, ...claims.map((claim) => ({ url: claim, place }))];
    }),
    ...products.items.map((place) => ({
      url: place.value.url,
      domain: place.value.business,
      place,
    })),
  ];
}

interface Looked {
  readonly answered: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

async function checkLink(link: Link, fetchFunction: typeof fetch): Promise<Looked> {
  const { url, domain, place } = link;
  const lookUp = 'Look at it in a browser; correct the address, or take the entry out.';
  try {
    const response = await fetchFunction(url, {
      headers: { accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(20_000),
    });
    await response.body?.cancel();
    if (response.status >= 400 && !undecided.has(response.status)) {
      const gone = warning(place, `${url} answers ${response.status}`, lookUp);
      return { answered: true, diagnostics: [gone] };
    }
    const elsewhere =
      domain !== undefined && response.url !== '' && !isOnDomain(response.url, domain);
    const diagnostics = elsewhere
      ? [warning(place, `${url} leads to ${response.url}`, lookUp)]
      : [];
    return { answered: true, diagnostics };
  } catch (cause) {
    const reason =
      cause instanceof Error && cause.name === 'TimeoutError' ? 'in 20 seconds' : 'at all';
    const silent = warning(place, `${url} does not answer ${reason}`, lookUp);
    return { answered: false, diagnostics: [silent] };
  }
}

/** Asks every address that a claim rests on, each once, four at a time, in the order of the files. */
export async function checkOnline(
  source: CommunitySource,
  fetchFunction: typeof fetch,
): Promise<readonly Diagnostic[]> {
  const links = [...new Map(linksOf(source).map((link) => [link.url, link])).values()];
  const found: Looked[] = [];
  const work = async (first: number) => {
    for (let at = first; at < links.length; at += atOnce) {
      const link = links[at];
      if (link !== undefined) found[at] = await checkLink(link, fetchFunction);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, first) => work(first)));
  if (links.length >= tooManyToBeDown && found.every(({ answered }) => !answered)) {
    const message = `none of ${links.length} pages answers`;
    return [warning(source.profile, message, 'Check again when this computer is online.')];
  }
  return found.flatMap(({ diagnostics }) => diagnostics);
}
