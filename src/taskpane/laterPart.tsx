import { Spinner } from '@fluentui/react-components';
import { createElement, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { Message } from './Message';
import { messageOf } from './messageOf';
import { strings } from './strings';

/** A part of the pane that loads after the first paint. */
export interface LaterPart<Props> {
  (props: Props): ReactElement | null;
  /** Loads it before it is shown. */
  readonly load: () => Promise<void>;
}

/**
 * A part of the pane in a chunk of its own: drawn at once when it is loaded; until then it says that it is
 * coming, and where it cannot come, it can be asked for again.
 *
 * @param isQuiet Stands between other things, so that nothing is shown in its place.
 */
export function laterPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  isQuiet = false,
): LaterPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async () => {
    loaded ??= await fetch();
  };
  const Part = (props: Props) => {
    const [attempt, setAttempt] = useState(0);
    const [, redraw] = useState(0);
    const [problem, setProblem] = useState<string | null>(null);
    useEffect(() => {
      if (loaded) return;
      let isShown = true;
      load()
        .then(() => isShown && redraw((count) => count + 1))
        .catch((error: unknown) => isShown && setProblem(messageOf(error)));
      return () => {
        isShown = false;
      };
    }, [attempt]);
    if (loaded) return createElement(loaded, props);
    if (isQuiet) return null;
    if (problem === null) return <Spinner size="small" label={strings.loadingPart} />;
    const again = () => {
      setProblem(null);
      setAttempt(attempt + 1);
    };
    return (
      <Message tone="error" actions={[[strings.retry, again]]}>
        {problem}
      </Message>
    );
  };
  return Object.assign(Part, { load });
}
