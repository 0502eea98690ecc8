import { DRAWING_NAMESPACE } from './chartXml';
import { element, xmlDocument } from './xml';

/** Office's palette since 2013, in the order of the schema. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

/** The theme: what Excel offers in its colour and font menus, and draws new charts in. */
export function themeXml(): string {
  const placeholder = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const three = (xml: string) => xml.repeat(3);
  const font = (name: string, typeface: string) =>
    element(name, {}, element('a:latin', { typeface }), '<a:ea typeface=""/>', '<a:cs typeface=""/>');
  return xmlDocument(
    element(
      'a:theme',
      { 'xmlns:a': DRAWING_NAMESPACE, name: 'Office Theme' },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name: 'Office' },
          ...Object.entries(COLORS).map(([name, val]) =>
            element(`a:${name}`, {}, element('a:srgbClr', { val })),
          ),
        ),
        element(
          'a:fontScheme',
          { name: 'Office' },
          font('a:majorFont', 'Arial'),
          font('a:minorFont', 'Arial'),
        ),
        element(
          'a:fmtScheme',
          { name: 'Office' },
          element('a:fillStyleLst', {}, three(placeholder)),
          element('a:lnStyleLst', {}, three(element('a:ln', { w: 6350 }, placeholder))),
          element('a:effectStyleLst', {}, three('<a:effectStyle><a:effectLst/></a:effectStyle>')),
          element('a:bgFillStyleLst', {}, three(placeholder)),
        ),
      ),
    ),
  );
}
