/** Labels left of their fields, where the pane has no height to spare. */
export const fieldGrid = {
  display: 'grid',
  gridTemplateColumns: '80px minmax(0, 1fr)',
  alignItems: 'center',
  rowGap: '6px',
} as const;
