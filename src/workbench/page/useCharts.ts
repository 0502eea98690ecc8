import { useEffect, useState } from 'react';
import type { ModelChart } from '../files/workbookModel';
import { chartData, type ChartData, type ReadValues } from './charts/chartData';
import type { Grid } from './openGrid';

export interface LiveChart {
  readonly sheet: string;
  readonly chart: ModelChart;
  readonly data: ChartData;
}

/** All charts of the workbook with their figures, read again after every calculation. */
export function useCharts({ host }: Grid): readonly LiveChart[] {
  const [charts, setCharts] = useState<readonly LiveChart[]>([]);
  useEffect(() => {
    const { engine } = host;
    const read: ReadValues = (name, { row, column, rows, columns }) => {
      const sheet = engine.book.getSheetByName(name);
      return sheet ? engine.values(sheet, { row, col: column, rows, cols: columns }) : [];
    };
    let known: { sheet: string; chart: ModelChart }[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => setCharts(known.map((entry) => ({ ...entry, data: chartData(entry.chart, read) })));
    // A build changes a chart many times in a row: one look when it has settled is enough.
    const later = (task: () => void) => () => {
      clearTimeout(timer);
      timer = setTimeout(task, 50);
    };
    const reread = later(() => {
      known = host
        .readModel()
        .sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet: sheet.name, chart })));
      refresh();
    });
    host.on('charts', reread);
    engine.on('calculated', () => known.length && reread());
    reread();
    return () => clearTimeout(timer);
  }, [host]);
  return charts;
}
