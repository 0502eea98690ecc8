/** Colours that carry meaning on the sheets: finance convention for figures, contrast of 4.5:1 on white. */
export const palette = {
  ink: '#1F2933',
  quiet: '#52606D',
  input: '#0000FF',
  inputFill: '#F2F6FF',
  link: '#00703C',
  brand: '#0F4C5C',
  band: '#E8F1F2',
  rule: '#CBD2D9',
  baseline: '#9AA5B1',
  pilot: '#0F7C8A',
  good: '#0B6E4F',
  goodFill: '#E3F4EA',
  bad: '#B42318',
  badFill: '#FDECEA',
  warning: '#8A5A00',
  warningFill: '#FFF4DB',
} as const;
