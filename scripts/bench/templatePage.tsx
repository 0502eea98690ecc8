/**
 * The peer of the sizes: a page that takes from React and Fluent UI what Microsoft's React template for task panes
 * takes (OfficeDev/Office-Addin-TaskPane-React: a picture and title, a list with three icons, a text field with a
 * button), and does nothing else. Built in the same run with the same packages and the same bundler as the pane.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({ page: { minHeight: '100vh', color: tokens.colorNeutralForeground1 } });

function TemplatePage() {
  const styles = useStyles();
  const [text, setText] = useState('');
  return (
    <div className={styles.page}>
      <Image src="logo.png" alt="" />
      <ul>
        {[Ribbon24Regular, LockOpen24Regular, DesignIdeas24Regular].map((Icon, place) => (
          <li key={place}>
            <Icon />
          </li>
        ))}
      </ul>
      <Field label="Text">
        <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Button onClick={() => setText('')}>Clear</Button>
    </div>
  );
}

createRoot(document.getElementById('page')!).render(
  <FluentProvider theme={webLightTheme}>
    <TemplatePage />
  </FluentProvider>,
);
