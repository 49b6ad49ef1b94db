/**
 * What every page of the product is allowed to do, whichever shell shows it: nothing from outside, nothing inline, no frames.
 * Constructable style sheets and blob: pictures are enough for the live Word pages.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers of every answer of both shells. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Headers of the pages, scripts and styles themselves. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': contentSecurityPolicy,
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
};
