/** The pictures that the README shows: what `npm run screenshots` writes there, and nothing else. */
export const readmePictures = {
  banner: 'docs/pictures/banner.png',
  popup: 'docs/pictures/popup.png',
} as const;
