import { secureHeaders } from 'hono/secure-headers';

/** What every page tells the browser: no script, nothing from elsewhere, no referrer, in nobody's frame. */
export const pageHeaders = () =>
  secureHeaders({
    // Whether there is TLS in front is for the steward's proxy to say.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
  });
