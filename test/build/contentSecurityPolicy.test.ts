import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy, panePolicy } from '../../src/workbench/server/headers';

const root = path.resolve(__dirname, '../..');
const officeCdn = 'https://appsforoffice.microsoft.com';
const page = readFileSync(path.join(root, 'src/addin.html'), 'utf8');

/** Directives by name, each with its sources in one order. */
function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources.sort()];
    }),
  );
}
const production = directives(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!);

test('the production page runs scripts of its own origin and of Office.js’s CDN, and nothing else', () => {
  expect(production).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", officeCdn],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});

test('the page for reviewers states the policy that ships, and AIROI writes no markup', () => {
  const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
  const stated = [...text.matchAll(/^\| `([a-z-]+)` \| `([^`]*)` \|/gm)].map(
    ([, name, sources]) => `${name} ${sources}`,
  );
  expect(directives(stated.join(';'))).toEqual(production);
  const sources = readdirSync(path.join(root, 'src/taskpane'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/.test(
        readFileSync(path.join(root, 'src/taskpane', name), 'utf8'),
      ),
    );
  expect(sources).toEqual([]);
});

test('the policy stands before anything that it has to judge', () => {
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
});

test('the page in the workbench is allowed what the production page is, without the CDN', () => {
  const { 'frame-ancestors': ancestors, 'font-src': fonts, ...served } = directives(panePolicy);
  expect(served).toEqual({ ...production, 'script-src': ["'self'"] });
  // Only where the page is framed, and the grid's typeface.
  expect([ancestors, fonts]).toEqual([["'self'"], ["'self'", 'data:']]);
});

test.each([
  ['the add-in in production', production],
  ['the add-in in the workbench', directives(panePolicy)],
  ['the workbench', directives(pagePolicy)],
])('%s: no script from text, from inside the page or from anywhere', (_, policy) => {
  const scripts = policy['script-src']!;
  expect(scripts.filter((source) => !["'self'", officeCdn].includes(source))).toEqual([]);
  expect(policy['worker-src'] ?? scripts).toEqual(expect.not.arrayContaining(['blob:', 'data:']));
  expect(policy['default-src']).toEqual(["'none'"]);
});

test.each(['src/addin.html', 'src/workbench/page/index.html'])(
  '%s holds no script and no handler',
  (file) => {
    const html = readFileSync(path.join(root, file), 'utf8');
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(html.match(/\son\w+\s*=|javascript:/gi)).toBeNull();
  },
);
