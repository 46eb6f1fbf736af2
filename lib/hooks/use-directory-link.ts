import { useEffect, useState } from 'react';
import { findDirectoryLink } from '../platform/directory/find-directory-link.ts';

/** The community's directory that the page in this tab names, looked for once it is asked for. */
export function useDirectoryLink(
  tabId: number | undefined,
  isAskedFor: boolean,
): string | undefined {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    if (tabId === undefined || !isAskedFor) return;
    let current = true;
    void findDirectoryLink(tabId).then((found) => {
      if (current) setLink(found);
    });
    return () => {
      current = false;
    };
  }, [tabId, isAskedFor]);
  return link;
}
