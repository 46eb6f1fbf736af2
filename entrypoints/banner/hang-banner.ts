import { chooseCornerHere } from './choose-corner.ts';

/** Puts the banner's host into the page, outside its flow, where it covers least. */
export function hangBanner(host: HTMLElement): void {
  host.dataset.corner = chooseCornerHere();
  document.documentElement.append(host);
  try {
    // The top layer: no transform, containment or stacking order of the page reaches it.
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Where the top layer is not to be had, the host's own z-index does for nearly every page.
  }
}
