import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

export interface SplitterProps {
  /** Pixels of the part on the right. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly label: string;
  readonly onChange: (width: number) => void;
}

const step = 10;

/** The bar between the grid and the pane: dragged, or moved with the arrow keys, Home and End. */
export function Splitter({ width, min, max, label, onChange }: SplitterProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const change = (wanted: number) => onChange(Math.min(max, Math.max(min, Math.round(wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: min,
      End: max,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    change(target);
  };
  const onPointerDown = (event: PointerEvent) => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) change(start.current.width + start.current.x - event.clientX);
  };
  const end = () => {
    start.current = null;
  };

  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={`${width} pixels`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
