import { SPREADSHEET_NAMESPACE } from './styleTable';
import { element, xmlDocument } from './xml';

const DYNAMIC_ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/**
 * The part that marks array formulas as dynamic: cells point to its single entry by `cm="1"`. Without it Excel shows
 * them as old array formulas in braces, which neither grow nor shrink. Source: [MS-XLSX] 2.6.208 CT_DynamicArrayProperties.
 */
export function metadataXml(): string {
  const flags =
    'copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta';
  return xmlDocument(
    element(
      'metadata',
      { xmlns: SPREADSHEET_NAMESPACE, 'xmlns:xda': DYNAMIC_ARRAYS },
      element(
        'metadataTypes',
        { count: 1 },
        element('metadataType', {
          name: 'XLDAPR',
          minSupportedVersion: 120000,
          ...Object.fromEntries(flags.split(' ').map((flag) => [flag, 1])),
        }),
      ),
      element(
        'futureMetadata',
        { name: 'XLDAPR', count: 1 },
        element(
          'bk',
          {},
          element(
            'extLst',
            {},
            element(
              'ext',
              { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' },
              element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 }),
            ),
          ),
        ),
      ),
      element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
    ),
  );
}
