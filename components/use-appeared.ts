import { type RefObject, useEffect } from 'react';

/**
 * Moves the keyboard's place to the first item that appeared, by its place among the list's children, each time that is
 * another one: the button that brought it may be gone (WCAG 2.4.3). What changes in the list itself takes the focus from
 * nobody.
 */
export function useAppeared(list: RefObject<HTMLElement | null>, at: number | undefined): void {
  useEffect(() => {
    const appeared = at === undefined ? undefined : list.current?.children[at];
    if (!(appeared instanceof HTMLElement)) return;
    appeared.tabIndex = -1;
    appeared.focus();
  }, [list, at]);
}
