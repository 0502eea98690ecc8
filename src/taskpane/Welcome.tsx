import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { TableCursorRegular } from '@fluentui/react-icons/svg/table-cursor';
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react';
import { focusChosenTab } from './focusChosenTab';
import { Message } from './Message';
import { CaseFileProblem, OpenCaseFile } from './OpenCaseFile';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { useSelection } from './useSelection';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    overflowY: 'auto',
    height: '100%',
    boxSizing: 'border-box',
    // Where messages fill the page it scrolls; links are not squeezed.
    '& > *': { flexShrink: 0 },
  },
  title: { ...typographyStyles.title3, margin: 0, color: tokens.colorBrandForeground1 },
  body: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  way: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr 16px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    textAlign: 'left',
    justifyContent: 'stretch',
    maxWidth: 'none',
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { fontSize: '24px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  arrow: { fontSize: '16px', lineHeight: 0, alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  name: { ...typographyStyles.subtitle2, display: 'block' },
  help: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  selected: {
    ...typographyStyles.caption1Strong,
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  blank: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

/** What an empty workbook offers, and one that holds cases to begin another. */
export function Welcome({ taking, problem }: { taking: boolean; problem: string | null }) {
  const styles = useStyles();
  const store = usePaneStore();
  const selection = useSelection();
  const { all } = useSyncExternalStore(store.cases.subscribe, store.cases.current);
  const isAnother = all.length > 0;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that led here is gone.
    if (isAnother) title.current?.focus();
  }, [isAnother]);
  return (
    <div className={styles.page}>
      {isAnother && (
        <Link
          as="button"
          className={styles.blank}
          onClick={() => void store.leaveNewCase().then(focusChosenTab)}
        >
          {strings.cases.back}
        </Link>
      )}
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {isAnother ? strings.cases.another : strings.welcome.title}
      </h1>
      <p className={styles.body}>{isAnother ? strings.cases.anotherBody : strings.welcome.body}</p>
      <Way
        icon={<TableCursorRegular />}
        name={strings.welcome.selection}
        help={strings.welcome.selectionHelp}
        now={taking ? strings.welcome.taking : selection && strings.welcome.selected(selection)}
        onClick={() => void store.startFromSelection()}
      />
      {problem && (
        <Message tone="warning" title={strings.welcome.problem}>
          {problem}
        </Message>
      )}
      <Way
        icon={<BookOpenRegular />}
        name={strings.welcome.example}
        help={strings.welcome.exampleHelp}
        onClick={() => void store.startExample()}
      />
      <Link as="button" className={styles.blank} onClick={() => store.startBlank()}>
        {strings.welcome.blank}
      </Link>
      <OpenCaseFile asLink />
      <CaseFileProblem />
      <Link as="button" id="open-benchmarks" className={styles.blank} onClick={() => store.showBenchmarks()}>
        {strings.benchmarks.openWelcome}
      </Link>
      <Link as="button" id="open-share" className={styles.blank} onClick={() => store.showShare()}>
        {strings.share.title}
      </Link>
    </div>
  );
}

function Way({
  icon,
  name,
  help,
  now,
  onClick,
}: {
  icon: ReactElement;
  name: string;
  help: string;
  now?: string | null;
  onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button className={styles.way} onClick={onClick}>
      <span className={styles.icon}>{icon}</span>
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.help}>{help}</span>
        {now && <span className={styles.selected}>{now}</span>}
      </span>
      <span className={styles.arrow}>
        <ArrowRightRegular />
      </span>
    </Button>
  );
}
