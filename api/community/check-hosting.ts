import { type Diagnostic, warning } from './diagnostic.ts';
import { manifestAddress } from './open-directory.ts';

/** Some other site, as a browser names the one that asks: many hosts say nothing of other sites unless they are told one. */
const asker = 'https://reader.example';

/**
 * What would keep a browser from reading a directory that a command can read: a host that lets no other site read it
 * (CORS), or that serves it in the clear. What does not answer at all is said by reading it.
 */
export async function checkHosting(
  location: string,
  fetchFunction: typeof fetch,
): Promise<Diagnostic[]> {
  const address = manifestAddress(location);
  if (address === undefined) return [];
  const place = { file: address, line: undefined };
  const found: Diagnostic[] = [];
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    const remedy = 'Use the https:// address; the extension takes no other.';
    found.push(warning(place, 'this is served without encryption', remedy));
  }
  try {
    const response = await fetchFunction(address, {
      headers: { origin: asker },
      signal: AbortSignal.timeout(30_000),
    });
    await response.body?.cancel();
    const allowed = response.headers.get('access-control-allow-origin');
    if (response.ok && allowed !== '*' && allowed !== asker) {
      const remedy = 'Set the header Access-Control-Allow-Origin: * at the host, for all files.';
      found.push(warning(place, 'the host does not let other sites read this', remedy));
    }
  } catch {
    // Reading the directory says what is wrong with its host.
  }
  return found;
}
