/** Where the shim is served. */
export const paneShimPath = '/paneShim.js';

const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * The add-in's page as the workbench serves it. Two liberties: Office.js comes from the local package
 * instead of the CDN, and the shim that stands for Excel's native objects runs before it.
 */
export function paneHtml(html: string): string {
  return html
    .replace(/<head>/i, `<head><script src="${paneShimPath}"></script>`)
    .replaceAll(officeCdn, '/office/');
}
