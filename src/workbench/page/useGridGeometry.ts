import { useEffect, useState } from 'react';
import { gridGeometry, type GridGeometry } from './gridGeometry';
import type { Grid } from './openGrid';

/** Where cells stand on the screen, kept up to date while the analyst scrolls, zooms, resizes and changes sheets. */
export function useGridGeometry({ api, injector, host, container }: Grid): GridGeometry | null {
  const [geometry, setGeometry] = useState<GridGeometry | null>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { book } = host.engine;
        setGeometry(gridGeometry(injector, book, book.getActiveSheet()));
      });
    };
    const {
      Scroll,
      SheetZoomChanged,
      SheetSkeletonChanged,
      ActiveSheetChanged,
      SheetDeleted,
      LifeCycleChanged,
    } = api.Event;
    const events = [
      Scroll,
      SheetZoomChanged,
      SheetSkeletonChanged,
      ActiveSheetChanged,
      SheetDeleted,
      LifeCycleChanged,
    ].map((event) => api.addEvent(event, measure));
    const resized = new ResizeObserver(measure);
    resized.observe(container);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      for (const event of events) event.dispose();
    };
  }, [api, injector, host, container]);
  return geometry;
}
