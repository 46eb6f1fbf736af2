/** The address with more parameters, before its fragment; what stands in its query stays as it is, byte for byte. */
export function appendQuery(destination: URL, added: string): string {
  const address = new URL(destination);
  address.search = address.search === '' ? added : `${address.search}&${added}`;
  return address.href;
}
