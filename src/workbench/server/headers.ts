import type { OutgoingHttpHeaders } from 'node:http';

/** On every answer: nothing is guessed, kept, framed elsewhere or told to other sites. */
export const commonHeaders: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const policy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

const shared = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'connect-src': "'self'",
  'font-src': "'self' data:",
  'form-action': "'none'",
  'script-src': "'self'",
  // The grid (Univer) and Fluent UI both write <style> elements at run time.
  'style-src': "'self' 'unsafe-inline'",
};

/** For the workbench's own page: the grid draws its icons and pasted pictures from data: and blob: addresses. */
export const pagePolicy = policy({
  ...shared,
  'frame-ancestors': "'none'",
  'frame-src': "'self'",
  'img-src': "'self' data: blob:",
});

/** For the add-in's page inside the workbench: what the production page needs, minus the CDN. */
export const panePolicy = policy({
  ...shared,
  'frame-ancestors': "'self'",
  'img-src': "'self' data:",
  'worker-src': "'self'",
});
