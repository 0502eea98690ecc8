import type { PageState } from './sheetState';

type Footer = PageState['footer'];

/** A footer as one text, as files hold it; text for the centre only needs no sign of its place. */
export function footerCode({ left, center, right }: Footer): string {
  if (!left && !right) return center;
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

/** A footer's text by place; what stands before any sign is the centre's. */
export function readFooterCode(code: string): Footer {
  const footer: Footer = { left: '', center: '', right: '' };
  const places = { L: 'left', C: 'center', R: 'right' } as const;
  let place: keyof Footer = 'center';
  for (const [piece, sign] of code.matchAll(/&([LCR])|&.|[^&]+/gs)) {
    if (sign) place = places[sign as keyof typeof places];
    else footer[place] += piece;
  }
  return footer;
}
