import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { gpuTemplate } from '../benchmarks/gpuTemplate';
import { Choice } from './Choice';
import { templateLines } from './componentTable';
import { costStrings } from './costStrings';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import type { RunningCostDraft } from './runningCostDraft';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  add: { alignSelf: 'flex-start' },
});

/** Adds the processor hours that a model of one's own takes, by its size. */
export function GpuTemplate({ lines }: { lines: readonly RunningCostDraft[] }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [size, setSize] = useState(0);
  const add = () => {
    const [line] = templateLines([gpuTemplate[size]!], lines);
    focusAfter(() => store.dispatch({ type: 'linesAdded', lines: [line!] }), `${line!.id}-toggle`);
  };
  return (
    <div className={styles.part}>
      <Choice
        id="gpu-size"
        label={costStrings.templates.gpu}
        options={gpuTemplate.map(({ name }, index) => ({ value: index, label: name }))}
        chosen={size}
        describedBy="gpu-about"
        onChoose={setSize}
      />
      <p id="gpu-about" className={fields.note}>
        {costStrings.templates.gpuAbout}
      </p>
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={add}>
        {costStrings.templates.gpuAdd}
      </Button>
    </div>
  );
}
