import type { ComponentProps } from 'react';
import { TypedField } from './TypedField';
import { useFieldStyles } from './useFieldStyles';

/** Figures of a row in their fields, those that belong together beside each other. */
export function FigureRows<K extends string>({
  rows,
  field,
}: {
  rows: readonly (readonly K[])[];
  field: (figure: K) => ComponentProps<typeof TypedField>;
}) {
  const fields = useFieldStyles();
  return (
    <>
      {rows.map((figures) => (
        <div key={figures[0]} className={figures.length > 1 ? fields.pair : undefined}>
          {figures.map((figure) => (
            <TypedField key={figure} {...field(figure)} />
          ))}
        </div>
      ))}
    </>
  );
}
