import type { Unit } from '../../core/inputs';

/** An expression, without "=", of a cell's figure as text, with as many decimals as its unit needs. */
export function figureText(unit: Unit, cell: string): string {
  switch (unit) {
    case 'fraction':
      return `TEXT(${cell},"0.0%")`;
    case 'money per hour':
    case 'ratio':
      return `TEXT(${cell},"#,##0.00")`;
    case 'money':
    case 'money per year':
      return `TEXT(${cell},"#,##0")`;
    default:
      return `TEXT(${cell},IF(${cell}=INT(${cell}),"#,##0","#,##0.0"))`;
  }
}

/** The same with its unit behind it. */
export function figureWords(unit: Unit, cell: string, currency: string): string {
  const text = figureText(unit, cell);
  switch (unit) {
    case 'fraction':
      return text;
    case 'money':
      return `${text}&" "&${currency}`;
    case 'money per year':
      return `${text}&" "&${currency}&" a year"`;
    case 'money per hour':
      return `${text}&" "&${currency}&" an hour"`;
    default:
      return `${text}&" ${unit.replace(' per ', ' a ')}"`;
  }
}
